import type { NewOrderEvent, Order } from '@linka/contracts/orders';

/** A shop that has not answered the relay by then never will: the order is let go. */
const PLACING_MINUTES = 10;

const plusMinutes = (instant: string, minutes: number): Date =>
  new Date(Date.parse(instant) + minutes * 60_000);

/** When something must happen by itself if nobody acts, or undefined while others have the move. */
export function deadlineOf(order: Order): Date | undefined {
  switch (order.state) {
    case 'placed':
      return plusMinutes(order.placedAt, PLACING_MINUTES);
    case 'awaiting_payment':
      // A payment under way is followed to its end first: money may be moving.
      return order.openPaymentId === null && order.payBy !== null ? new Date(order.payBy) : undefined;
    case 'cash_agreed':
    case 'paid':
      return order.acceptBy === null ? undefined : new Date(order.acceptBy);
    case 'ready':
      return order.locationAskedUntil === null ? undefined : new Date(order.locationAskedUntil);
    default:
      return undefined;
  }
}

/** What happens when the deadline has passed; nothing if it has not. */
export function overdue(order: Order, now: Date): NewOrderEvent[] {
  const deadline = deadlineOf(order);
  if (deadline === undefined || deadline > now) return [];
  switch (order.state) {
    case 'placed':
    case 'awaiting_payment':
      return [{ type: 'expired', by: 'system' }];
    case 'cash_agreed':
    case 'paid':
      return [{ type: 'rejected', by: 'system', reason: 'shop_silent' }];
    case 'ready':
      return [{ type: 'location_confirmed', by: 'system', dropOff: order.dropOff, source: 'checkout' }];
    default:
      return [];
  }
}
