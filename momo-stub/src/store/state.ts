import type { Minor } from '@linka/stub-kit/money';
import { transactionKey } from '../transactions/transaction.ts';
import type { Outcome, Product, Transaction, TransactionKind } from '../transactions/transaction.ts';
import type { ApiUser, StubEvent, Wallet } from './events.ts';

/** One movement of money: a debit left a person's wallet, a credit came back to it. */
export type LedgerEntry = {
  at: number;
  direction: 'debit' | 'credit';
  operation: TransactionKind;
  referenceId: string;
  partyId: string;
  amountMinor: Minor;
  currency: string;
  financialTransactionId: string;
};

export type Seed = { users: ApiUser[]; wallet: Wallet; accounts: Record<Product, Minor> };

export type State = {
  seed: Seed;
  users: Map<string, ApiUser>;
  transactions: Map<string, Transaction>;
  wallets: Map<string, Wallet>;
  /** The merchant's own balances. */
  accounts: Record<Product, Minor>;
  ledger: LedgerEntry[];
  clockAdvancedMs: number;
};

export const stateFrom = (seed: Seed): State => ({
  seed,
  users: new Map(seed.users.map(user => [user.id, user])),
  transactions: new Map(),
  wallets: new Map(),
  accounts: { ...seed.accounts },
  ledger: [],
  clockAdvancedMs: 0,
});

/** A wallet nobody has touched has the seeded balance. */
export const walletOf = (state: State, partyId: string): Wallet =>
  state.wallets.get(partyId) ?? state.seed.wallet;

/** Folds one event into the state. Throws only if the journal contradicts itself. */
export function apply(state: State, event: StubEvent): void {
  switch (event.type) {
    case 'api-user-created':
      state.users.set(event.user.id, event.user);
      return;
    case 'api-key-issued':
      state.users.set(event.id, { ...known(state.users.get(event.id), event.id), apiKey: event.apiKey });
      return;
    case 'transaction-accepted': {
      const { transaction } = event;
      state.transactions.set(transactionKey(transaction.kind, transaction.referenceId), transaction);
      return;
    }
    case 'transaction-settled':
      settle(state, event.kind, event.referenceId, event.outcome);
      return;
    case 'prompt-ignored': {
      const key = transactionKey('requesttopay', event.referenceId);
      state.transactions.set(key, { ...known(state.transactions.get(key), key), ignored: true });
      return;
    }
    case 'wallet-set':
      state.wallets.set(event.partyId, event.wallet);
      return;
    case 'account-set':
      state.accounts[event.product] = event.balanceMinor;
      return;
    case 'clock-advanced':
      state.clockAdvancedMs += event.ms;
  }
}

function settle(state: State, kind: TransactionKind, referenceId: string, outcome: Outcome): void {
  const key = transactionKey(kind, referenceId);
  const transaction = known(state.transactions.get(key), key);
  if (transaction.outcome) throw new Error(`${key} was settled twice`);
  state.transactions.set(key, { ...transaction, outcome });
  if (outcome.status === 'SUCCESSFUL') moveMoney(state, transaction, outcome);
}

function moveMoney(
  state: State,
  transaction: Transaction,
  { at, financialTransactionId }: Outcome & { status: 'SUCCESSFUL' },
): void {
  const { kind, referenceId, amountMinor, currency } = transaction;
  const { partyId } = known(transaction.party, `the other side of ${referenceId}`);
  const debit = kind === 'requesttopay';
  const wallet = walletOf(state, partyId);
  const signed = debit ? -amountMinor : amountMinor;
  state.wallets.set(partyId, { ...wallet, balanceMinor: wallet.balanceMinor + signed });
  state.accounts[debit ? 'collection' : 'disbursement'] -= signed;
  state.ledger.push({
    at,
    direction: debit ? 'debit' : 'credit',
    operation: kind,
    referenceId,
    partyId,
    amountMinor,
    currency,
    financialTransactionId,
  });
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the journal speaks of ${what} before it exists`);
  return value;
}
