import type { OrderEventType } from './events.ts';
import type { OrderState, RefundState } from './states.ts';

type Moves = Readonly<Partial<Record<OrderEventType, OrderState>>>;

/** Money on its way back does not change the state of the order. */
const back = (state: OrderState) =>
  ({ refund_sent: state, refund_failed: state, refund_done: state }) as const satisfies Moves;

/** Money that reaches an order after its end is owed back. */
const money = (end: OrderState) => ({ late_payment: end, ...back(end) }) as const satisfies Moves;

/**
 * The life of an order, the one table: in this state, this event leads there; what is not named cannot happen.
 * An event that only adds knowledge leads back to its own state.
 */
export const lifeCycle = {
  placed: { reserved: 'awaiting_payment', refused: 'rejected', cancelled: 'cancelled', expired: 'expired' },
  awaiting_payment: {
    payment_started: 'awaiting_payment',
    payment_attempt_failed: 'awaiting_payment',
    payment_failed: 'payment_failed',
    paid: 'paid',
    cash_agreed: 'cash_agreed',
    cancelled: 'cancelled',
    expired: 'expired',
  },
  cash_agreed: {
    items_struck: 'cash_agreed',
    accepted: 'accepted',
    rejected: 'rejected',
    cancelled: 'cancelled',
  },
  paid: {
    items_struck: 'paid',
    accepted: 'accepted',
    rejected: 'rejected',
    cancelled: 'cancelled',
    ...back('paid'),
  },
  accepted: {
    items_struck: 'accepted',
    ready: 'ready',
    rejected: 'rejected',
    cancelled: 'cancelled',
    ...back('accepted'),
  },
  ready: {
    location_asked: 'ready',
    location_confirmed: 'ready',
    delivery_booked: 'ready',
    courier_assigned: 'collecting',
    delivery_failed: 'delivery_failed',
    cancelled: 'cancelled',
    ...back('ready'),
  },
  collecting: {
    courier_released: 'ready',
    picked_up: 'on_the_way',
    delivery_failed: 'delivery_failed',
    ...back('collecting'),
  },
  on_the_way: {
    arrived: 'on_the_way',
    delivered: 'delivered',
    delivery_failed: 'delivery_failed',
    ...back('on_the_way'),
  },
  delivered: back('delivered'),
  expired: money('expired'),
  payment_failed: money('payment_failed'),
  cancelled: money('cancelled'),
  rejected: money('rejected'),
  delivery_failed: money('delivery_failed'),
} as const satisfies Record<OrderState, Moves>;

/** The state an event leads to, or undefined if it cannot happen now. */
export const nextState = (state: OrderState, type: OrderEventType): OrderState | undefined => {
  const moves: Moves = lifeCycle[state];
  return moves[type];
};

/** An end: nothing but money on its way back can still move. */
export const isEnd = (state: OrderState): boolean =>
  Object.values(lifeCycle[state] satisfies Moves).every(next => next === state);

/** How a refund moves. More that is owed (a second late payment, an end after a strike) makes it due again. */
export const refundCycle = {
  none: {},
  due: { refund_sent: 'sent' },
  sent: { refund_done: 'done', refund_failed: 'due' },
  done: {},
} as const satisfies Record<RefundState, Partial<Record<OrderEventType, RefundState>>>;

/** May this event move a refund that is in this state? */
export const refundAllows = (refund: RefundState, type: OrderEventType): boolean =>
  !type.startsWith('refund_') || Object.hasOwn(refundCycle[refund], type);
