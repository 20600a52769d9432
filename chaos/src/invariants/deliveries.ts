import { foldOrder } from '@linka/contracts/orders';
import type { Invariant } from './invariant.ts';

/** What happened at the door is the same for the courier company and for us. */
export const companyAgrees: Invariant = {
  name: 'the courier company ended exactly the deliveries whose orders ended',
  breaches: ({ orders, deliveries }) => {
    const byOrder = new Map(deliveries.map(delivery => [delivery.orderId, delivery]));
    return [
      ...(byOrder.size === deliveries.length ? [] : ['an order was booked at the company twice']),
      ...orders.flatMap(({ id, events }) => {
        const { state } = foldOrder(events);
        const there = byOrder.get(id)?.state;
        const delivered = state === 'delivered';
        return delivered === (there === 'delivered')
          ? []
          : [`order ${id} is ${state}, its delivery at the company ${there ?? 'unknown'}`];
      }),
    ];
  },
};
