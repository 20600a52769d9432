import { fixedAmount } from '@linka/stub-kit/money';
import { walletOf } from '../store/state.ts';
import type { Stub } from '../stub.ts';
import { statusAt } from '../transactions/present.ts';
import { settle } from '../transactions/settle.ts';
import { transactionKey } from '../transactions/transaction.ts';
import type { Transaction } from '../transactions/transaction.ts';

const PIN_ATTEMPTS = 3;

export type Handled =
  | { ok: true; transaction: Transaction }
  | { ok: false; reason: 'unknown_prompt' | 'already_settled' }
  | { ok: false; reason: 'wrong_pin'; attemptsLeft: number };

/** The prompts that wait for a person, oldest first; the ignored ones are off the screen. */
export function openPrompts(stub: Stub, msisdn: string | undefined): Transaction[] {
  return [...stub.store.state.transactions.values()].filter(
    ({ kind, outcome, ignored, plan, party }) =>
      kind === 'requesttopay' &&
      plan.by === 'person' &&
      !outcome &&
      !ignored &&
      (msisdn === undefined || party?.partyId === msisdn),
  );
}

/** What a handset shows. */
export function presentPrompt(stub: Stub, transaction: Transaction) {
  const { referenceId, party, amountMinor, currency, payerMessage, payeeNote, externalId } = transaction;
  const now = stub.clock.now();
  return {
    referenceId,
    msisdn: party?.partyId,
    merchant: stub.config.merchant,
    amount: fixedAmount(amountMinor),
    currency,
    payerMessage,
    payeeNote,
    externalId,
    status: statusAt(transaction, now),
    askedAt: new Date(transaction.createdAt).toISOString(),
    expiresAt: new Date(transaction.expiresAt).toISOString(),
    secondsLeft: Math.max(0, Math.ceil((transaction.expiresAt - now) / 1000)),
  };
}

/** The payer says yes. Without a PIN the handset vouches for it; the third wrong one ends the payment. */
export function approvePrompt(stub: Stub, referenceId: string, pin: string | undefined): Handled {
  return withOpenPayment(stub, referenceId, transaction => {
    const wallet = walletOf(stub.store.state, transaction.party?.partyId ?? '');
    if (pin === undefined || pin === wallet.pin) {
      settle(stub, 'requesttopay', referenceId, { approve: true });
      return undefined;
    }
    const wrong = (stub.wrongPins.get(referenceId) ?? 0) + 1;
    stub.wrongPins.set(referenceId, wrong);
    if (wrong < PIN_ATTEMPTS) return { ok: false, reason: 'wrong_pin', attemptsLeft: PIN_ATTEMPTS - wrong };
    settle(stub, 'requesttopay', referenceId, { approve: false, reason: 'PAYMENT_NOT_APPROVED' });
    return undefined;
  });
}

/** The payer says no, or a test wants any other failure. */
export function rejectPrompt(stub: Stub, referenceId: string, reason: string): Handled {
  return withOpenPayment(stub, referenceId, () => {
    settle(stub, 'requesttopay', referenceId, { approve: false, reason });
    return undefined;
  });
}

/** The payer looks away: the prompt leaves the screen, and the payment expires in its own time. */
export function ignorePrompt(stub: Stub, referenceId: string): Handled {
  return withOpenPayment(stub, referenceId, () => {
    stub.store.record({ type: 'prompt-ignored', referenceId });
    return undefined;
  });
}

function withOpenPayment(
  stub: Stub,
  referenceId: string,
  act: (transaction: Transaction) => Handled | undefined,
): Handled {
  const find = () => stub.store.state.transactions.get(transactionKey('requesttopay', referenceId));
  const before = find();
  if (!before) return { ok: false, reason: 'unknown_prompt' };
  if (before.outcome) return { ok: false, reason: 'already_settled' };
  const refused = act(before);
  return refused ?? { ok: true, transaction: find() ?? before };
}
