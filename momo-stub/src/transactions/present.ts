import { messageFor } from '../http/answers.ts';
import { normalisedAmount } from '@linka/stub-kit/money';
import type { Settings } from '../settings.ts';
import type { Outcome, Transaction } from './transaction.ts';

export type Status = 'CREATED' | 'PENDING' | 'SUCCESSFUL' | 'FAILED';

/** What MTN would say of a transaction at this time. */
export function statusAt(transaction: Transaction, now: number): Status {
  const outcome = visibleOutcome(transaction, now);
  if (outcome) return outcome.status;
  return now < transaction.pendingAt ? 'CREATED' : 'PENDING';
}

/** The body of a status call and of a callback (which has no reference id). */
export function presentTransaction(
  transaction: Transaction,
  now: number,
  reasonShape: Settings['reasonShape'],
): Record<string, unknown> {
  const { kind, party, refundOf, amountMinor, currency, externalId, payerMessage, payeeNote } = transaction;
  const outcome = visibleOutcome(transaction, now);
  return {
    amount: normalisedAmount(amountMinor),
    currency,
    externalId,
    ...(refundOf === undefined ? {} : { referenceIdToRefund: refundOf }),
    ...(party ? { [kind === 'requesttopay' ? 'payer' : 'payee']: party } : {}),
    payerMessage,
    payeeNote,
    status: statusAt(transaction, now),
    ...(outcome ? ending(outcome, reasonShape) : {}),
  };
}

const visibleOutcome = ({ outcome }: Transaction, now: number): Outcome | undefined =>
  outcome && outcome.visibleAt <= now ? outcome : undefined;

function ending(outcome: Outcome, reasonShape: Settings['reasonShape']): Record<string, unknown> {
  if (outcome.status === 'SUCCESSFUL') return { financialTransactionId: outcome.financialTransactionId };
  const { reason: code } = outcome;
  return { reason: reasonShape === 'string' ? code : { code, message: messageFor(code) } };
}
