import type { Config } from '../config.ts';
import { walletOf } from '../store/state.ts';
import type { State } from '../store/state.ts';
import { transactionKey } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/** Why the money cannot move, or undefined if it can. */
export function refusalOf(
  state: Readonly<State>,
  transaction: Transaction,
  environment: Config['targetEnvironment'],
): string | undefined {
  switch (transaction.kind) {
    case 'requesttopay':
      return payerRefusal(state, transaction, environment);
    case 'refund':
      return refundRefusal(state, transaction) ?? accountRefusal(state, transaction);
    case 'transfer':
      return payeeRefusal(state, transaction) ?? accountRefusal(state, transaction);
  }
}

function payerRefusal(state: Readonly<State>, { party, amountMinor }: Transaction, environment: string) {
  const wallet = walletOf(state, party?.partyId ?? '');
  if (!wallet.active) return 'PAYER_NOT_FOUND';
  if (wallet.balanceMinor >= amountMinor) return undefined;
  // What production is seen to say; the sandbox keeps to the documented code.
  return environment === 'sandbox' ? 'NOT_ENOUGH_FUNDS' : 'LOW_BALANCE_OR_PAYEE_LIMIT_REACHED_OR_NOT_ALLOWED';
}

const payeeRefusal = (state: Readonly<State>, { party }: Transaction) =>
  walletOf(state, party?.partyId ?? '').active ? undefined : 'PAYEE_NOT_FOUND';

const accountRefusal = (state: Readonly<State>, { amountMinor }: Transaction) =>
  state.accounts.disbursement >= amountMinor ? undefined : 'NOT_ENOUGH_FUNDS';

/** MTN documents no limits for refunds. The stub never gives back more than was paid. */
function refundRefusal(
  state: Readonly<State>,
  { refundOf, party, amountMinor }: Transaction,
): string | undefined {
  const paid = state.transactions.get(transactionKey('requesttopay', refundOf ?? ''));
  if (!paid || !party) return 'TRANSACTION_NOT_FOUND';
  if (paid.outcome?.status !== 'SUCCESSFUL') return 'NOT_ALLOWED';
  let left = paid.amountMinor - amountMinor;
  for (const other of state.transactions.values()) {
    if (other.refundOf === refundOf && other.outcome?.status === 'SUCCESSFUL') left -= other.amountMinor;
  }
  return left < 0 ? 'NOT_ALLOWED' : undefined;
}
