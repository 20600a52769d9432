import type { BodyOf } from '@linka/contracts/http';
import {
  canHappen,
  orderStates,
  stillMeant,
  type agreeCash,
  type NewOrderEvent,
  type Order,
} from '@linka/contracts/orders';
import type { Place } from '@linka/contracts/places';
import { ok, refuse, type Result } from '@linka/contracts/problems';

type Decided = Result<readonly NewOrderEvent[]>;

/** A shopper may cancel until the shop has accepted; from then on goods are being packed for them. */
const shopperMayCancel: ReadonlySet<Order['state']> = new Set([
  'placed',
  'awaiting_payment',
  'cash_agreed',
  'paid',
]);

/** The shopper cancels. Money that was paid becomes due back by the fold itself. */
export const cancelled =
  (reason: string | null) =>
  (order: Order): Decided => {
    if (order.state === 'cancelled') return ok([]);
    if (!shopperMayCancel.has(order.state)) {
      return refuse('order_moved_on', 'The shop is already preparing it. Call the shop.', {
        state: order.state,
      });
    }
    return ok([{ type: 'cancelled', by: 'shopper', reason }]);
  };

/**
 * The shopper pays the courier: the order goes on as if it were paid, while nobody holds any of its money. `isTaken`:
 * whether Linka and the shop take cash now; what was agreed on before stays agreed.
 */
export const cashAgreed =
  ({ amountNgwee, sealed }: BodyOf<typeof agreeCash>, isTaken: boolean, now: Date, acceptBy: Date) =>
  (order: Order): Decided => {
    if (order.cashNgwee !== null) return order.cashNgwee === amountNgwee ? ok([]) : refuse('amount_moved');
    if (!isTaken)
      return refuse('method_not_offered', 'This shop takes no cash at the door. Pay with mobile money.');
    if (order.openPaymentId !== null)
      return refuse('payment_in_progress', undefined, { paymentId: order.openPaymentId });
    if (!stillMeant(sealed, now.getTime())) return refuse('decision_too_old');
    const late = order.payBy !== null && new Date(order.payBy) <= now;
    if (late || !canHappen(order, 'cash_agreed'))
      return refuse('order_moved_on', late ? 'The time to decide has run out. Order again.' : undefined, {
        state: order.state,
      });
    if (amountNgwee !== order.totalNgwee)
      return refuse('amount_moved', undefined, { amountNgwee: order.totalNgwee });
    return ok([{ type: 'cash_agreed', by: 'shopper', amountNgwee, acceptBy: acceptBy.toISOString() }]);
  };

/** The shopper answers where to bring it; the answer counts while it is asked for. */
export const relocated =
  (dropOff: Place) =>
  (order: Order): Decided => {
    if (order.locationAskedUntil !== null)
      return ok([{ type: 'location_confirmed', by: 'shopper', dropOff, source: 'phone' }]);
    const same = order.dropOff?.lat === dropOff.lat && order.dropOff.lng === dropOff.lng;
    return same
      ? ok([])
      : refuse('order_moved_on', 'The courier already has the place. Call the courier.', {
          state: order.state,
        });
  };

/** The shopper says they have it: their own word is proof, unless the courier has still to say that they have the cash. */
export function received(order: Order): Decided {
  if (order.state === 'delivered') return ok([]);
  if (order.cashNgwee !== null)
    return refuse('order_moved_on', 'Pay the courier and show the code: the courier ends a cash order.', {
      state: order.state,
    });
  if (!canHappen(order, 'delivered') || order.deliveryId === null)
    return refuse('order_moved_on', undefined, { state: order.state });
  return ok([{ type: 'delivered', by: 'shopper', deliveryId: order.deliveryId, proof: 'shopper' }]);
}

const goodDay = orderStates.slice(0, orderStates.indexOf('delivered') + 1);

/** Has the order come so far, or further, on its way to the shopper? Never true of one that ended otherwise. */
export const hasReached =
  (milestone: Order['state']) =>
  (order: Order): boolean =>
    goodDay.indexOf(order.state) >= goodDay.indexOf(milestone);
