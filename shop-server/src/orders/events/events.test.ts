import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { OrderEvent } from '@linka/contracts/orders';
import { shopOrder, shopOrderEvents, shopOrders, shopStock } from '@linka/contracts/shop-api';
import { happened, history, line, orderOf, reserved, stockUp, struck } from '../../testing/builders.ts';
import { openDatabase, type TestDatabase } from '../../testing/database.ts';
import { openShop, shopId, type ShopUnderTest } from '../../testing/shop-under-test.ts';

jest.setTimeout(30_000);
let database: TestDatabase;
let shop: ShopUnderTest;

beforeAll(async () => {
  database = await openDatabase();
  shop = await openShop(database.db);
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

const tell = (orderId: string, events: OrderEvent[]) =>
  shop.call(shopOrderEvents, { params: { orderId }, body: { events } });

const stockOf = async (sku: string) => {
  const list = (await shop.call(shopStock, {})).answer();
  const item = list.items.find(candidate => candidate.sku === sku);
  return { available: item?.available, reserved: item?.reserved };
};

/** An order of one unit out of five, placed at the shop. */
async function placed(sku: string) {
  await stockUp(shop, sku, 5);
  const body = orderOf([line(sku)]);
  await shop.call(shopOrder, { body });
  return body;
}

const { paid, accepted, ready, courier_assigned, picked_up, delivery_failed } = happened;
const packed = [paid, accepted, ready, courier_assigned] as const;

const endings = [
  ['expired', [happened.expired], { available: 5, reserved: 0 }],
  ['payment failed', [happened.payment_failed], { available: 5, reserved: 0 }],
  ['paid', [paid], { available: 4, reserved: 1 }],
  ['cancelled after payment', [paid, happened.cancelled], { available: 5, reserved: 0 }],
  ['rejected', [paid, happened.rejected], { available: 5, reserved: 0 }],
  ['failed before pick-up', [...packed, delivery_failed], { available: 5, reserved: 0 }],
  ['picked up', [...packed, picked_up], { available: 4, reserved: 0 }],
  ['delivered', [...packed, picked_up, happened.delivered], { available: 4, reserved: 0 }],
  [
    'failed after pick-up: staff count what comes back',
    [...packed, picked_up, delivery_failed],
    {
      available: 4,
      reserved: 0,
    },
  ],
] as const;

test.each(endings)(
  '%s: told at once, one by one, or twice, the stock is the same',
  async (_, then, stock) => {
    const sku = `e-${randomUUID()}`;
    const atOnce = await placed(sku);
    const events = history(atOnce, reserved(atOnce), ...then);
    expect((await tell(atOnce.orderId, events)).answer()).toEqual({ version: events.length });
    expect((await tell(atOnce.orderId, events)).answer()).toEqual({ version: events.length });
    expect(await stockOf(sku)).toEqual(stock);

    const other = `e-${randomUUID()}`;
    const oneByOne = await placed(other);
    for (const event of history(oneByOne, reserved(oneByOne), ...then)) await tell(oneByOne.orderId, [event]);
    expect(await stockOf(other)).toEqual(stock);
  },
);

/** What becomes of two units struck out of three, in a shop that had counted five. */
const struckEndings = [
  ['and goes on', [], { available: 2, reserved: 1 }],
  ['and is cancelled', [happened.cancelled], { available: 3, reserved: 0 }],
  ['and is rejected', [accepted, happened.rejected], { available: 3, reserved: 0 }],
  ['and is picked up', [accepted, ready, courier_assigned, picked_up], { available: 2, reserved: 0 }],
] as const;

test.each(struckEndings)(
  'an order that is struck from %s: told at once, one by one, or twice, nothing that was missing is on the shelf again',
  async (_, then, stock) => {
    for (const oneByOne of [false, true]) {
      const sku = `m-${randomUUID()}`;
      await stockUp(shop, sku, 5);
      const body = orderOf([line(sku, 3)]);
      await shop.call(shopOrder, { body });
      const events = history(body, reserved(body), paid, struck(sku, 1), struck(sku, 1), ...then);
      for (const part of oneByOne ? events.map(event => [event]) : [events, events])
        await tell(body.orderId, part);
      expect(await stockOf(sku)).toEqual(stock);
      expect((await shop.stores.stock.bySku([sku]))[0]?.missing).toBe(2);
      // Sending the order itself again still finds it: it is the one that was ordered.
      const again = await shop.call(shopOrder, { body });
      expect(again.problem).not.toBe('id_reused');
    }
  },
);

test('a line that is struck whole is held no longer, and staff pack the rest', async () => {
  const skus = [`w-${randomUUID()}`, `w-${randomUUID()}`] as const;
  for (const sku of skus) await stockUp(shop, sku, 5);
  const body = orderOf(skus.map(sku => line(sku, 2)));
  await shop.call(shopOrder, { body });
  await tell(body.orderId, history(body, reserved(body), paid, struck(skus[0], 2)));
  expect(await stockOf(skus[0])).toEqual({ available: 3, reserved: 0 });
  expect(await stockOf(skus[1])).toEqual({ available: 3, reserved: 2 });
  const { orders } = (await shop.call(shopOrders, {})).answer();
  const kept = orders.find(order => order.orderId === body.orderId);
  expect(kept?.goodsNgwee).toBe(20_000);
  expect(kept?.lines).toMatchObject([{ sku: skus[1], quantity: 2 }]);
});

test('an order that the shop learns of only after it was struck from holds what is left', async () => {
  await stockUp(shop, 'late-strike', 5);
  const body = orderOf([line('late-strike', 3)]);
  await tell(body.orderId, history(body, reserved(body), paid, struck('late-strike', 2)));
  expect(await stockOf('late-strike')).toEqual({ available: 4, reserved: 1 });
  await tell(body.orderId, history(body, reserved(body), paid, struck('late-strike', 2), happened.cancelled));
  expect(await stockOf('late-strike')).toEqual({ available: 5, reserved: 0 });
});

test('a gap is refused with what the shop has, and closing it goes on', async () => {
  const body = await placed('gap');
  const events = history(body, reserved(body), paid, accepted);
  await tell(body.orderId, events.slice(0, 2));
  const gap = await tell(body.orderId, events.slice(3));
  expect(gap.problem).toBe('gap_in_events');
  expect(gap.document.have).toBe(2);
  expect((await tell(body.orderId, events.slice(1))).answer()).toEqual({ version: 4 });
  expect((await tell(randomUUID(), events.slice(1))).document.have).toBe(0);
});

test('events that cannot happen, or belong elsewhere, are refused and change nothing', async () => {
  const body = await placed('wrong');
  const impossible = history(body, reserved(body), happened.delivered);
  expect((await tell(body.orderId, impossible)).problem).toBe('bad_request');
  expect((await tell(randomUUID(), history(body))).problem).toBe('bad_request');
  const elsewhere = history(body).map(event => ({ ...event, shopId: randomUUID() }));
  expect((await tell(body.orderId, elsewhere)).problem).toBe('bad_request');
  expect((await tell(body.orderId, history(body))).answer()).toEqual({ version: 1 });
  expect(await stockOf('wrong')).toEqual({ available: 4, reserved: 1 });
});

test('events of an order that never reached the shop: an unpaid one takes nothing, its end takes nothing', async () => {
  await stockUp(shop, 'never', 5);
  const body = orderOf([line('never', 2)]);
  await tell(body.orderId, history(body, happened.expired));
  expect(await stockOf('never')).toEqual({ available: 5, reserved: 0 });
  expect((await shop.call(shopOrder, { body })).problem).toBe('order_moved_on');
});

test('"placed" may come before the order itself: then the order reserves as usual', async () => {
  await stockUp(shop, 'early', 5);
  const body = orderOf([line('early', 2)]);
  await tell(body.orderId, history(body));
  expect(await stockOf('early')).toEqual({ available: 5, reserved: 0 });
  expect((await shop.call(shopOrder, { body })).answer().lines).toMatchObject([
    { name: 'Product early, one' },
  ]);
  expect(await stockOf('early')).toEqual({ available: 3, reserved: 2 });
  expect((await shop.call(shopOrder, { body: { ...body, lines: [line('early', 3)] } })).problem).toBe(
    'id_reused',
  );
});

test('a shop whose database was lost learns its paid orders again and sets their goods aside', async () => {
  await stockUp(shop, 'restored', 5);
  const body = orderOf([line('restored', 2)]);
  await tell(body.orderId, history(body, reserved(body), paid));
  expect(await stockOf('restored')).toEqual({ available: 3, reserved: 2 });
  const { orders } = (await shop.call(shopOrders, {})).answer();
  expect(orders).toContainEqual(expect.objectContaining({ orderId: body.orderId, state: 'paid' }));
});

test('where the shopper lives is not kept', async () => {
  const body = await placed('home');
  await tell(body.orderId, history(body));
  const kept = JSON.stringify(await shop.stores.orders.byId(body.orderId));
  expect(kept).toContain(shopId);
  expect(kept).not.toContain('28.3');
});
