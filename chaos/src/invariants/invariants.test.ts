import { expect, test } from '@jest/globals';
import type { OrderEvent } from '@linka/contracts/orders';
import type { Facts } from '../facts/index.ts';
import { emptyDiary } from '../people/diary.ts';
import { invariants } from './index.ts';

const at = '2026-03-02T08:00:00.000Z';
const orderId = 'a0000000-0000-4000-8000-000000000001';
const shopId = 'a0000000-0000-4000-8000-000000000002';
const deliveryId = 'a0000000-0000-4000-8000-000000000003';
const paymentId = 'a0000000-0000-4000-8000-000000000004';
const line = { sku: 'meal', quantity: 2, unitPriceNgwee: 5_000 };

const events: OrderEvent[] = (
  [
    {
      ...{ type: 'placed', orderId, shopId, shopName: 'Shop', lines: [line], goodsNgwee: 10_000 },
      ...{ deliveryFeeNgwee: 1_500, dropOff: null, note: null, shopperName: null },
    },
    { type: 'reserved', payBy: at, lines: [{ ...line, name: 'Meal' }] },
    { type: 'payment_started', paymentId, amountNgwee: 11_500, msisdn: null },
    { type: 'paid', paymentId, amountNgwee: 11_500, acceptBy: at },
    { type: 'accepted', readyInMinutes: null },
    { type: 'ready' },
    { type: 'courier_assigned', deliveryId, courier: { name: 'Rider', phone: null } },
    { type: 'picked_up', deliveryId },
    { type: 'delivered', deliveryId, proof: 'pin' },
  ] as const
).map((event, index) => ({ ...event, seq: index + 1, at, by: 'system' }) as OrderEvent);

/** One order, delivered; everybody agrees. */
const well: Facts = {
  wallets: [{ direction: 'debit', operation: 'requesttopay', referenceId: paymentId, amountMinor: 11_500 }],
  deliveries: [{ deliveryId, orderId, state: 'delivered', waitingNews: 0 }],
  orders: [{ id: orderId, shopId, state: 'delivered', refund: 'none', version: 9, shopVersion: 9, events }],
  payments: [{ id: paymentId, orderId, state: 'successful', amountNgwee: 11_500 }],
  refunds: [],
  ledger: [
    { kind: 'wallet', amountNgwee: 11_500 },
    { kind: 'shop_payable', amountNgwee: -11_500 },
  ],
  shops: [
    {
      shopId,
      orders: [
        { orderId, state: 'delivered', settled: true, told: { state: 'delivered', version: 9 }, short: [] },
      ],
      stock: [{ _id: 'meal', available: 3, handedOver: 2, missing: 0, holds: [] }],
      waitingMessages: 0,
      goods: [{ sku: 'meal', priceNgwee: 5_000, available: 5 }],
    },
  ],
};

/** One of the two units was not there. */
const struck = {
  ...{ type: 'items_struck', strikeId: paymentId, lines: [{ sku: 'meal', quantity: 1 }] },
  ...{ seq: 5, at, by: 'shop' },
} as OrderEvent;
const later = events.slice(4).map(event => ({ ...event, seq: event.seq + 1 }));

const violated = (facts: Facts, diary = emptyDiary()): string[] =>
  invariants.filter(({ breaches }) => breaches(facts, diary).length > 0).map(({ name }) => name);

const [shop] = well.shops;
const [order] = well.orders;
if (!shop || !order) throw new Error('nobody to look at');

test('a day on which everybody agrees violates nothing', () => {
  expect(violated(well)).toEqual([]);
});

test.each<[string, Facts]>([
  ['money taken twice', { ...well, wallets: [...well.wallets, ...well.wallets] }],
  ['a payment that MTN knows nothing of', { ...well, wallets: [] }],
  ['an order that counts other money than its payments', { ...well, payments: [] }],
  [
    'money paid back that nobody owed',
    {
      ...well,
      wallets: [
        ...well.wallets,
        { direction: 'credit', operation: 'refund', referenceId: deliveryId, amountMinor: 1 },
      ],
    },
  ],
  [
    'an end without the money back',
    {
      ...well,
      orders: [
        {
          ...order,
          events: [...events.slice(0, 4), { ...events[4], type: 'cancelled', reason: null } as OrderEvent],
        },
      ],
    },
  ],
  ['a row that says something else than its events', { ...well, orders: [{ ...order, state: 'paid' }] }],
  ['an order that hangs in the air', { ...well, orders: [{ ...order, events: events.slice(0, 4) }] }],
  ['books that do not balance', { ...well, ledger: [{ kind: 'wallet', amountNgwee: 11_500 }] }],
  [
    'a unit that is gone',
    {
      ...well,
      shops: [{ ...shop, stock: [{ _id: 'meal', available: 2, handedOver: 2, missing: 0, holds: [] }] }],
    },
  ],
  [
    'a unit that is missing, and nobody struck it off',
    {
      ...well,
      shops: [{ ...shop, stock: [{ _id: 'meal', available: 2, handedOver: 2, missing: 1, holds: [] }] }],
    },
  ],
  [
    'goods that were not there and are not paid back',
    { ...well, orders: [{ ...order, version: 10, events: [...events.slice(0, 4), struck, ...later] }] },
  ],
  [
    'a unit held for an order that is over',
    {
      ...well,
      shops: [
        {
          ...shop,
          stock: [
            { _id: 'meal', available: 1, handedOver: 2, missing: 0, holds: [{ orderId, quantity: 2 }] },
          ],
        },
      ],
    },
  ],
  ['a shop that was not told', { ...well, shops: [{ ...shop, orders: [] }] }],
  ['a delivery the company knows nothing of', { ...well, deliveries: [] }],
])('%s is seen', (_what, facts) => {
  expect(violated(facts)).not.toEqual([]);
});

test('each thing that was promised to a phone and is gone is seen', () => {
  const other = 'a0000000-0000-4000-8000-00000000000f';
  for (const diary of [
    { ...emptyDiary(), placed: new Set([other]) },
    { ...emptyDiary(), payments: new Map([[other, orderId]]) },
    { ...emptyDiary(), cancelled: new Set([orderId]) },
    { ...emptyDiary(), delivered: new Set([other]) },
    { ...emptyDiary(), odd: ['placeOrder: id_reused'] },
  ])
    expect(violated(well, diary)).toHaveLength(1);
});
