import { isEnd, type Order } from '@linka/contracts/orders';
import { isFinalPayment, type Payment } from '@linka/contracts/payments';
import type { EntryFailure, StoredEntry } from '../../../offline/outbox/index.ts';

/** Where the money is, as far as this phone knows. Never more hopeful than what was said by whoever holds it. */
export type PaymentTruth =
  /** Decided here, and nowhere else yet. */
  | { readonly at: 'phone'; readonly sending: boolean; readonly why: EntryFailure | null }
  /** The gateway has it and has not reached the company yet. */
  | { readonly at: 'linka' }
  | { readonly at: 'company' }
  /** The prompt is on the payer's phone; `until` may have passed without the company's last word. */
  | { readonly at: 'prompt'; readonly payment: Payment; readonly until: number | null }
  /** Agreed with the gateway: the courier takes it at the door. */
  | { readonly at: 'cash'; readonly amountNgwee: number }
  | { readonly at: 'paid' }
  /** The last try is over and took nothing; another may begin. */
  | { readonly at: 'failed'; readonly reason: string | null; readonly mayRetry: boolean }
  /** The gateway said no to the payment itself. */
  | { readonly at: 'refused'; readonly failure: EntryFailure }
  /** The order stands, nobody has begun to pay. */
  | { readonly at: 'unpaid' }
  /** This order is over without a payment. */
  | { readonly at: 'none' };

interface Known {
  readonly order: Order;
  readonly payments: readonly Payment[];
  /** This order's lane of the outbox. */
  readonly entries: readonly StoredEntry[];
}

const waitsToBePaid = (order: Order): boolean =>
  order.state === 'placed' || order.state === 'awaiting_payment';

const pays: ReadonlySet<StoredEntry['kind']> = new Set<StoredEntry['kind']>(['startPayment', 'agreeCash']);

/** One reading of everything known about the money of an order. */
export function paymentTruth({ order, payments, entries }: Known): PaymentTruth {
  if (order.paidNgwee > 0) return { at: 'paid' };
  if (order.cashNgwee !== null)
    return isEnd(order.state) ? { at: 'none' } : { at: 'cash', amountNgwee: order.cashNgwee };
  const command = entries.find(({ kind }) => pays.has(kind));
  const newest = [...payments].sort((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
  // What is still on this phone comes before anything older that the gateway knows.
  if (command?.state === 'refused' && command.failure !== null && waitsToBePaid(order)) {
    return { at: 'refused', failure: command.failure };
  }
  if (command !== undefined && command.state !== 'refused') {
    const before = entries.find(entry => entry.seq < command.seq && entry.kind === 'relayOrder');
    const now = before ?? command;
    return { at: 'phone', sending: now.state === 'sending', why: now.failure };
  }
  if (newest !== undefined && !isFinalPayment(newest.state)) return following(newest);
  if (newest?.state === 'successful') return { at: 'paid' };
  const failed = newest?.state === 'failed' || order.failedPayments > 0 || order.state === 'payment_failed';
  if (failed && order.openPaymentId === null) {
    return {
      at: 'failed',
      reason: newest?.reason ?? order.reason,
      mayRetry: order.state === 'awaiting_payment',
    };
  }
  // Begun on another phone: the gateway knows more than we do.
  if (order.openPaymentId !== null) return { at: 'linka' };
  if (order.state !== 'awaiting_payment') return { at: 'none' };
  return { at: 'unpaid' };
}

function following(payment: Payment): PaymentTruth {
  if (payment.state === 'queued') return { at: 'linka' };
  if (payment.state === 'sent') return { at: 'company' };
  const until = payment.promptUntil === null ? null : Date.parse(payment.promptUntil);
  return { at: 'prompt', payment, until };
}

/** A new payment may begin only when no older one can still take money. */
export const mayPayAgain = (truth: PaymentTruth): boolean =>
  truth.at === 'unpaid' || truth.at === 'refused' || (truth.at === 'failed' && truth.mayRetry);
