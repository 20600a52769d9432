import { basketNgwee, type Ngwee } from '../money/index.ts';
import type { Place } from '../places/index.ts';
import type { OrderEvent, OrderEventOf } from './events.ts';
import type { OrderLine } from './lines.ts';
import { isEnd, nextState, refundAllows } from './life-cycle.ts';
import type { OrderState, RefundState } from './states.ts';
import { struckFrom, unitsOf, without, type Strike } from './strikes.ts';

/** An order as its events tell it. Everybody folds the same events with this one function. */
export interface Order {
  readonly id: string;
  readonly shopId: string;
  readonly shopName: string;
  readonly shopperName: string | null;
  readonly state: OrderState;
  readonly refund: RefundState;
  /** `seq` of the newest event. */
  readonly version: number;
  /** What the shopper gets: as ordered, without what was struck. The sums below are of these lines. */
  readonly lines: readonly OrderLine[];
  readonly strikes: readonly Strike[];
  readonly goodsNgwee: Ngwee;
  readonly deliveryFeeNgwee: Ngwee;
  readonly totalNgwee: Ngwee;
  readonly dropOff: Place | null;
  readonly note: string | null;
  readonly placedAt: string;
  readonly updatedAt: string;
  readonly payBy: string | null;
  readonly acceptBy: string | null;
  readonly readyInMinutes: number | null;
  /** The payment that is being followed now; null when none is open. */
  readonly openPaymentId: string | null;
  readonly failedPayments: number;
  /** What the courier takes at the door; null when it is paid otherwise. */
  readonly cashNgwee: Ngwee | null;
  readonly paidNgwee: Ngwee;
  readonly refundedNgwee: Ngwee;
  readonly deliveryId: string | null;
  readonly locationAskedUntil: string | null;
  readonly courier: { readonly name: string; readonly phone: string | null } | null;
  readonly courierArrived: boolean;
  readonly proof: 'qr' | 'pin' | 'shopper' | null;
  /** Why it ended badly, or why the last payment failed; a code or a person's words. */
  readonly reason: string | null;
}

const begin = (event: OrderEventOf<'placed'>): Order => ({
  id: event.orderId,
  shopId: event.shopId,
  shopName: event.shopName,
  shopperName: event.shopperName,
  state: 'placed',
  refund: 'none',
  version: event.seq,
  // Until the shop has answered, a line is known by its sku alone.
  lines: event.lines.map(line => ({ ...line, name: line.sku })),
  strikes: [],
  goodsNgwee: event.goodsNgwee,
  deliveryFeeNgwee: event.deliveryFeeNgwee,
  totalNgwee: event.goodsNgwee + event.deliveryFeeNgwee,
  dropOff: event.dropOff,
  note: event.note,
  placedAt: event.at,
  updatedAt: event.at,
  payBy: null,
  acceptBy: null,
  readyInMinutes: null,
  openPaymentId: null,
  failedPayments: 0,
  cashNgwee: null,
  paidNgwee: 0,
  refundedNgwee: 0,
  deliveryId: null,
  locationAskedUntil: null,
  courier: null,
  courierArrived: false,
  proof: null,
  reason: null,
});

/** The order without units that were not there. What was to be taken at the door falls with them. */
function strike(
  order: Order,
  { strikeId, at, lines: missing }: OrderEventOf<'items_struck'>,
): Partial<Order> {
  const struck = struckFrom(order.lines, missing);
  const lines = without(order.lines, missing);
  if (struck === undefined || lines.length === 0)
    throw new Error(`order ${order.id} cannot go on without ${JSON.stringify(missing)}`);
  const value = basketNgwee(struck);
  return {
    lines,
    strikes: [...order.strikes, { strikeId, at, lines: struck }],
    goodsNgwee: order.goodsNgwee - value,
    totalNgwee: order.totalNgwee - value,
    cashNgwee: order.cashNgwee === null ? null : order.cashNgwee - value,
  };
}

/** What each event teaches beyond the state. */
function learn(order: Order, event: OrderEvent): Partial<Order> {
  switch (event.type) {
    case 'reserved':
      return { payBy: event.payBy, lines: event.lines };
    case 'payment_started':
      return { openPaymentId: event.paymentId, reason: null };
    case 'payment_attempt_failed':
      return { openPaymentId: null, failedPayments: order.failedPayments + 1, reason: event.reason };
    case 'paid':
      return { openPaymentId: null, paidNgwee: event.amountNgwee, acceptBy: event.acceptBy, reason: null };
    case 'cash_agreed':
      return { cashNgwee: event.amountNgwee, acceptBy: event.acceptBy, reason: null };
    case 'accepted':
      return { readyInMinutes: event.readyInMinutes };
    case 'items_struck':
      return strike(order, event);
    case 'location_asked':
      return { deliveryId: event.deliveryId, locationAskedUntil: event.answerBy };
    case 'location_confirmed':
      return { dropOff: event.dropOff, locationAskedUntil: null };
    case 'courier_assigned':
      return { deliveryId: event.deliveryId, courier: event.courier };
    case 'courier_released':
      return { courier: null, courierArrived: false };
    case 'arrived':
      return { courierArrived: true };
    case 'delivered':
      // Cash is paid when the goods change hands, and not before.
      return { proof: event.proof, paidNgwee: order.paidNgwee + (order.cashNgwee ?? 0) };
    case 'late_payment':
      return { openPaymentId: null, paidNgwee: order.paidNgwee + event.amountNgwee };
    case 'refund_done':
      return { refundedNgwee: order.refundedNgwee + event.amountNgwee };
    case 'refused':
    case 'payment_failed':
    case 'rejected':
    case 'delivery_failed':
    case 'cancelled':
      return { reason: event.reason };
    case 'placed':
    case 'ready':
    case 'delivery_booked':
    case 'picked_up':
    case 'expired':
    case 'refund_sent':
    case 'refund_failed':
      return {};
  }
}

/**
 * All that the shopper gets back of what they paid, whether or not it has arrived, in ngwee: everything when the order
 * did not end in their hands, else what they had paid for units that were struck. Cash is paid for the rest alone.
 */
export function dueBackNgwee(order: Order): Ngwee {
  if (isEnd(order.state) && order.state !== 'delivered') return order.paidNgwee;
  if (order.cashNgwee !== null) return 0;
  return Math.min(order.paidNgwee, basketNgwee(order.strikes.flatMap(({ lines }) => lines)));
}

/** What the shopper is still owed, in ngwee. */
export const owedNgwee = (order: Order): Ngwee => dueBackNgwee(order) - order.refundedNgwee;

/** The sum that `refund` speaks of: what is still owed, or, once nothing is, all that has come back. In ngwee. */
export const goingBackNgwee = (order: Order): Ngwee =>
  order.refund === 'done' ? order.refundedNgwee : owedNgwee(order);

/** Nobody sets it: what is owed is due, until it is on its way. */
function refundOf(order: Order, event: OrderEvent): RefundState {
  if (event.type === 'refund_sent') return 'sent';
  const landed = event.type === 'refund_done' || event.type === 'refund_failed';
  if (owedNgwee(order) > 0) return order.refund === 'sent' && !landed ? 'sent' : 'due';
  return order.refundedNgwee > 0 ? 'done' : 'none';
}

/** May this event happen to this order now? */
export const canHappen = (order: Order, type: OrderEvent['type']): boolean =>
  nextState(order.state, type) !== undefined &&
  refundAllows(order.refund, type) &&
  // A prompt that is still open may yet take money: nobody pays twice.
  (type !== 'cash_agreed' || order.openPaymentId === null) &&
  // Whoever has nothing of it rejects the order.
  (type !== 'items_struck' || unitsOf(order.lines) > 1);

/**
 * The order after one more event. Throws on an event that cannot happen or is out of turn, and when more goes back than
 * is due: whoever appends asks {@link canHappen} first, so a throw means the history itself is broken.
 */
export function applyEvent(order: Order | undefined, event: OrderEvent): Order {
  if (order === undefined) {
    if (event.type !== 'placed') throw new Error(`an order begins with "placed", not "${event.type}"`);
    if (event.seq !== 1) throw new Error(`order ${event.orderId} begins with ${event.seq}: out of turn`);
    return begin(event);
  }
  const state = nextState(order.state, event.type);
  if (state === undefined || !canHappen(order, event.type)) {
    throw new Error(`"${event.type}" cannot happen to order ${order.id} in state "${order.state}"`);
  }
  if (event.seq !== order.version + 1) {
    throw new Error(`order ${order.id} is at ${order.version}; event ${event.seq} is out of turn`);
  }
  const next: Order = { ...order, ...learn(order, event), state, version: event.seq, updatedAt: event.at };
  if (next.refundedNgwee > dueBackNgwee(next))
    throw new Error(
      `order ${order.id} gives back ${next.refundedNgwee} ngwee of ${dueBackNgwee(next)} that are due`,
    );
  return { ...next, refund: refundOf(next, event) };
}

/** Folds a whole history. Throws as {@link applyEvent}, and on an empty list. */
export function foldOrder(events: readonly OrderEvent[]): Order {
  const order = events.reduce<Order | undefined>(applyEvent, undefined);
  if (order === undefined) throw new Error('an order without events is no order');
  return order;
}
