import { dueBackNgwee, foldOrder, isEnd, type OrderState } from '@linka/contracts/orders';
import type { OrderRow } from '../facts/index.ts';
import type { Invariant } from './invariant.ts';

const broken = ({ id, events, state, refund, version }: OrderRow): string[] => {
  if (events.some((event, index) => event.seq !== index + 1)) return [`order ${id} has gaps in its events`];
  try {
    const order = foldOrder(events);
    const same = order.state === state && order.refund === refund && order.version === version;
    return same ? [] : [`order ${id} is ${state}/${refund}/${version} in its row, not by its events`];
  } catch (error) {
    return [`order ${id} has a history that cannot be: ${String(error)}`];
  }
};

/** Each order's row is what its events come to, numbered without gaps. */
export const historiesHold: Invariant = {
  name: 'every history is whole and says what the row says',
  breaches: ({ orders }) => orders.flatMap(broken),
};

/** Somebody in flesh and blood has the move in these. */
const waitsForAPerson: ReadonlySet<OrderState> = new Set(['accepted', 'ready', 'collecting', 'on_the_way']);

/** No order hangs in the air, and none is served without its money. */
export const ordersEnd: Invariant = {
  name: 'every order has ended or waits for a person, with its money or its reason',
  breaches: ({ orders }) =>
    orders.flatMap(({ id, events }) => {
      const order = foldOrder(events);
      if (!isEnd(order.state) && !waitsForAPerson.has(order.state))
        return [`order ${id} is still ${order.state}`];
      const served = order.state === 'delivered' || !isEnd(order.state);
      const kept = order.paidNgwee - dueBackNgwee(order);
      if (served && kept !== order.totalNgwee)
        return [`order ${id} is ${order.state}, paid ${kept} of ${order.totalNgwee} ngwee`];
      return [];
    }),
};
