import { foldOrder } from '@linka/contracts/orders';
import type { Invariant } from './invariant.ts';

/** Whatever somebody was told is done stays done, however many things died afterwards. */
export const promisesHold: Invariant = {
  name: 'what was acknowledged to a phone stands',
  breaches: ({ orders, payments }, { placed, payments: taken, cancelled, delivered, odd }) => {
    const states = new Map(orders.map(order => [order.id, foldOrder(order.events).state]));
    const known = new Map(payments.map(payment => [payment.id, payment.orderId]));
    const lost = (ids: Iterable<string>, words: string) =>
      [...ids].filter(id => !states.has(id)).map(id => `order ${id} was ${words} and is gone`);
    const otherwise = (ids: Iterable<string>, state: string) =>
      [...ids]
        .filter(id => states.get(id) !== state)
        .map(id => `order ${id} was ${state}, now ${states.get(id)}`);
    return [
      ...lost(placed, 'placed'),
      ...[...taken]
        .filter(([id, orderId]) => known.get(id) !== orderId)
        .map(([id]) => `payment ${id} was taken on and is gone`),
      ...otherwise(cancelled, 'cancelled'),
      ...otherwise(delivered, 'delivered'),
      ...odd.map(what => `a repeat was answered otherwise: ${what}`),
    ];
  },
};
