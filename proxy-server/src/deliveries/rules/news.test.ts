import { expect, test } from '@jest/globals';
import type { DeliveryNews, DeliveryState } from '@linka/contracts/deliveries';
import {
  applyEvent,
  foldOrder,
  type NewOrderEvent,
  type Order,
  type OrderEvent,
  type OrderState,
} from '@linka/contracts/orders';
import fc from 'fast-check';
import { eventsFromNews } from './news.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const AT = '2026-03-02T08:00:00.000Z';
const deliveryId = id(4);
const place = { lat: -15.4, lng: 28.3 };
const line = { sku: 'maize-meal-10', quantity: 2, unitPriceNgwee: 11_000 };

const numbered = (events: readonly NewOrderEvent[], after: number): OrderEvent[] =>
  events.map((event, i) => ({ ...event, seq: after + 1 + i, at: AT }));

/** An order that waits for a courier. */
const booked = foldOrder(
  numbered(
    [
      {
        type: 'placed',
        by: 'shopper',
        orderId: id(1),
        shopId: id(2),
        shopName: 'Kabwata Fresh',
        shopperName: null,
        lines: [line],
        goodsNgwee: 22_000,
        deliveryFeeNgwee: 1500,
        dropOff: place,
        note: null,
      },
      { type: 'reserved', by: 'shop', payBy: AT, lines: [{ ...line, name: 'Maize meal' }] },
      { type: 'paid', by: 'system', paymentId: id(3), amountNgwee: 23_500, acceptBy: AT },
      { type: 'accepted', by: 'shop', readyInMinutes: null },
      { type: 'ready', by: 'shop' },
      { type: 'location_asked', by: 'system', deliveryId, answerBy: AT },
      { type: 'location_confirmed', by: 'shopper', dropOff: place, source: 'phone' },
      { type: 'delivery_booked', by: 'system', deliveryId },
    ],
    0,
  ),
);

type News = Pick<DeliveryNews, 'sequence' | 'state' | 'courier'>;

/** How a company goes on from each state; who is given the job back offers it to another. */
const goesOn: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  searching: ['offered', 'cancelled'],
  offered: ['assigned', 'searching', 'cancelled'],
  assigned: ['at_shop', 'picked_up', 'searching', 'failed', 'cancelled'],
  at_shop: ['picked_up', 'searching', 'failed', 'cancelled'],
  picked_up: ['at_door', 'delivered', 'failed'],
  at_door: ['delivered', 'failed'],
  delivered: [],
  failed: [],
  cancelled: [],
};

const companyHistory: fc.Arbitrary<News[]> = fc
  .array(fc.nat(), { minLength: 1, maxLength: 14 })
  .map(choices => {
    const told: News[] = [];
    let state: DeliveryState = 'searching';
    let courier = 0;
    for (const choice of choices) {
      const next: DeliveryState | undefined = goesOn[state][choice % Math.max(1, goesOn[state].length)];
      if (next === undefined) break;
      if (next === 'offered') courier += 1;
      state = next;
      const who = { name: `Courier ${courier}`, phone: `+26097700000${courier % 10}` };
      told.push({ sequence: told.length + 1, state, courier: state === 'searching' ? null : who });
    }
    return told;
  });

/** What arrives of a history: some of it, in whatever order, however often. */
const arrivals = companyHistory.chain(history =>
  fc.array(fc.constantFrom(...history), { minLength: 1, maxLength: 20 }),
);

const leadsTo: Readonly<Record<DeliveryState, OrderState>> = {
  searching: 'ready',
  offered: 'ready',
  assigned: 'collecting',
  at_shop: 'collecting',
  picked_up: 'on_the_way',
  at_door: 'on_the_way',
  delivered: 'on_the_way',
  failed: 'delivery_failed',
  cancelled: 'delivery_failed',
};

/** As `takeNews` does: what is not newer than what is known is passed over. */
function hear(news: readonly News[]): Order {
  let order = booked;
  let known = 0;
  for (const item of news) {
    if (item.sequence <= known) continue;
    known = item.sequence;
    const events = eventsFromNews(order, { ...item, deliveryId, reason: null });
    order = numbered(events, order.version).reduce<Order>(applyEvent, order);
  }
  return order;
}

test('whatever arrives of the company’s news leaves the order where the newest of it says', () => {
  fc.assert(
    fc.property(arrivals, news => {
      const order = hear(news);
      const newest = news.reduce((a, b) => (b.sequence > a.sequence ? b : a));
      expect(order.state).toBe(leadsTo[newest.state]);
      expect(order.courierArrived).toBe(
        ['at_door', 'delivered'].includes(newest.state) ||
          (order.state === 'delivery_failed' && order.courierArrived),
      );
      if (order.state === 'collecting' || order.state === 'on_the_way')
        expect(order.courier).toEqual(newest.courier);
      expect(order.proof).toBeNull();
    }),
    { numRuns: 1000 },
  );
});

test('news without a courier assigns nobody', () => {
  for (const state of ['assigned', 'at_shop', 'picked_up', 'at_door', 'delivered'] as const)
    expect(hear([{ sequence: 1, state, courier: null }]).state).toBe('ready');
});
