import { foldOrder, type OrderEventType } from '@linka/contracts/orders';
import type { OrderRow } from '../facts/index.ts';
import type { Invariant } from './invariant.ts';

/** These the shop is told at once; everything else goes along with the next of them. */
const shopMustKnow: ReadonlySet<OrderEventType> = new Set<OrderEventType>([
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
]);

/** The number of the newest event that the shop has to have. */
export const mustHave = ({ events }: OrderRow): number =>
  events.findLast(event => shopMustKnow.has(event.type))?.seq ?? 0;

/** The shop heard of everything that concerns it, and makes of it what the gateway makes of it. */
export const shopsAgree: Invariant = {
  name: 'every event has reached the shop, which sees each order as the gateway does',
  breaches: ({ orders, shops }) => {
    const records = new Map(shops.flatMap(shop => shop.orders.map(record => [record.orderId, record])));
    return orders.flatMap(order => {
      const needed = mustHave(order);
      if (needed === 0) return [];
      const record = records.get(order.id);
      const have = record?.told?.version ?? 0;
      if (have < needed) return [`the shop knows order ${order.id} up to ${have}, not ${needed}`];
      const { state } = foldOrder(order.events.slice(0, have));
      if (record?.told?.state !== state || record.state !== state)
        return [
          `order ${order.id} is ${state}; the shop sees ${record?.told?.state}, shows ${record?.state}`,
        ];
      return record.settled ? [] : [`the shop has not carried out what follows for order ${order.id}`];
    });
  },
};
