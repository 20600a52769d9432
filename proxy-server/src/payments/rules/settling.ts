import { canHappen, type NewOrderEvent, type Order } from '@linka/contracts/orders';

/** After this many failed payments the order ends: its stock is wanted by others. */
export const PAYMENTS_PER_ORDER = 3;

export type Outcome = { readonly kind: 'successful' } | { readonly kind: 'failed'; readonly reason: string };

/** What a payment's end means for its order. Money that comes too late is recorded, and thereby owed back. */
export function settled(
  order: Order,
  paymentId: string,
  amountNgwee: number,
  outcome: Outcome,
  acceptBy: Date,
): NewOrderEvent[] {
  const by = 'system';
  if (outcome.kind === 'successful') {
    if (canHappen(order, 'paid'))
      return [{ type: 'paid', by, paymentId, amountNgwee, acceptBy: acceptBy.toISOString() }];
    return canHappen(order, 'late_payment') ? [{ type: 'late_payment', by, paymentId, amountNgwee }] : [];
  }
  if (order.openPaymentId !== paymentId || !canHappen(order, 'payment_attempt_failed')) return [];
  const { reason } = outcome;
  const failed: NewOrderEvent = { type: 'payment_attempt_failed', by, paymentId, reason };
  return order.failedPayments + 1 < PAYMENTS_PER_ORDER
    ? [failed]
    : [failed, { type: 'payment_failed', by, reason }];
}

/** Seconds until the provider is asked again: often while the payer has the prompt before them, then ever more rarely, for ever. */
export const followSeconds = (attempt: number): number => Math.min(60, 1 + Math.floor(attempt ** 1.5 / 2));
