import type { Order, OrderEvent, OrderEventType } from '@linka/contracts/orders';
import type { JobRequest } from '../../jobs/names.ts';

/** The shop hears of these without delay; everything else goes along with the next of them. */
export const shopMustKnow: readonly OrderEventType[] = [
  'paid',
  'cash_agreed',
  'accepted',
  'items_struck',
  'rejected',
  'ready',
  'cancelled',
  'expired',
  'payment_failed',
  'picked_up',
  'delivered',
  'delivery_failed',
];

/** These are worth a buzz in somebody's pocket. */
const peopleMustKnow: ReadonlySet<OrderEventType> = new Set<OrderEventType>([
  'paid',
  'cash_agreed',
  'accepted',
  'items_struck',
  'rejected',
  'cancelled',
  'expired',
  'location_asked',
  'courier_assigned',
  'picked_up',
  'arrived',
  'delivered',
  'delivery_failed',
  'late_payment',
  'refund_done',
]);

const REFUND_RETRY_SECONDS = 60;

/** The work that follows from what has just happened to an order. Queued in the transaction that recorded it. */
export function consequences(before: Order, order: Order, fresh: readonly OrderEvent[]): JobRequest[] {
  const orderId = order.id;
  const happened = (type: OrderEventType) => fresh.some(event => event.type === type);
  const jobs: JobRequest[] = fresh
    .filter(event => peopleMustKnow.has(event.type))
    .map(event => ({ name: 'tell-people', data: { orderId, seq: event.seq } }));
  if (fresh.some(event => shopMustKnow.includes(event.type)))
    jobs.push({ name: 'sync-shop', data: { orderId } });
  // While it stays due, the job that was queued when it became so is at work.
  if (order.refund === 'due' && before.refund !== 'due') {
    jobs.push({
      name: 'send-refund',
      data: { orderId },
      ...(happened('refund_failed') ? { afterSeconds: REFUND_RETRY_SECONDS } : {}),
    });
  }
  if (happened('location_confirmed')) jobs.push({ name: 'book-delivery', data: { orderId } });
  if (happened('delivered')) jobs.push({ name: 'hand-over', data: { orderId } });
  if ((happened('cancelled') || happened('delivery_failed')) && order.deliveryId !== null) {
    jobs.push({ name: 'cancel-delivery', data: { orderId } });
  }
  return jobs;
}
