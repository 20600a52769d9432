import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  shopAccept,
  shopChangeStock,
  shopOrder,
  shopOrderEvents,
  shopOrders,
  shopReady,
  shopReject,
} from '@linka/contracts/shop-api';
import { happened, history, line, orderOf, reserved, stockUp, struck } from '../../testing/builders.ts';
import { openDatabase, type TestDatabase } from '../../testing/database.ts';
import { openShop, type ShopUnderTest } from '../../testing/shop-under-test.ts';

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

type Body = ReturnType<typeof orderOf>;
const tell = (body: Body, ...then: Parameters<typeof history>[1][]) =>
  shop.call(shopOrderEvents, {
    params: { orderId: body.orderId },
    body: { events: history(body, reserved(body), ...then) },
  });
const accept = (orderId: string) =>
  shop.call(shopAccept, { params: { orderId }, body: { readyInMinutes: 20 } });
const reject = (orderId: string) =>
  shop.call(shopReject, { params: { orderId }, body: { reason: 'Sold out' } });
const markReady = (orderId: string) => shop.call(shopReady, { params: { orderId }, body: { ready: true } });

async function paidOrder(placedAt = '2026-03-02T08:00:00.000Z') {
  const sku = `s-${randomUUID()}`;
  await stockUp(shop, sku, 5);
  const body = { ...orderOf([line(sku, 2)]), placedAt };
  await shop.call(shopOrder, { body });
  await tell(body, happened.paid);
  return { ...body, sku };
}

const available = async (sku: string) => (await shop.stores.stock.bySku([sku]))[0]?.available;

test('a paid order is accepted and packed; doing it again answers the same', async () => {
  const { orderId } = await paidOrder();
  const { orders } = (await shop.call(shopOrders, { query: { state: 'paid' } })).answer();
  expect(orders.find(order => order.orderId === orderId)).toMatchObject({
    shopperName: 'Chanda',
    note: 'Ring twice',
    goodsNgwee: 20_000,
    version: 3,
  });
  expect((await accept(orderId)).answer()).toMatchObject({ state: 'accepted' });
  expect((await accept(orderId)).answer()).toMatchObject({ state: 'accepted' });
  const first = await markReady(orderId);
  expect(first.answer()).toMatchObject({ state: 'ready' });
  const asked = (await shop.stores.orders.byId(orderId))?.delivery;
  expect((await markReady(orderId)).answer()).toEqual(first.answer());
  expect((await shop.stores.orders.byId(orderId))?.delivery).toEqual(asked);
  expect((await accept(orderId)).answer()).toMatchObject({ state: 'ready' });
});

test('a rejected order gives its goods back at once and stays rejected', async () => {
  const { orderId, sku } = await paidOrder();
  expect(await available(sku)).toBe(3);
  await accept(orderId);
  expect((await reject(orderId)).answer()).toMatchObject({ state: 'rejected' });
  expect((await reject(orderId)).answer()).toMatchObject({ state: 'rejected' });
  expect(await available(sku)).toBe(5);
  expect((await accept(orderId)).problem).toBe('order_moved_on');
  expect((await markReady(orderId)).problem).toBe('order_moved_on');
});

test('the gateway has the last word: what it cancelled cannot be accepted or packed', async () => {
  const body = await paidOrder();
  await accept(body.orderId);
  await tell(body, happened.paid, happened.cancelled);
  expect((await accept(body.orderId)).problem).toBe('order_moved_on');
  expect((await markReady(body.orderId)).problem).toBe('order_moved_on');
  expect(await available(body.sku)).toBe(5);
});

test('nothing is accepted before it is paid, packed before it is accepted, or rejected once it is packed', async () => {
  await stockUp(shop, 'unpaid', 5);
  const unpaid = orderOf([line('unpaid')]);
  await shop.call(shopOrder, { body: unpaid });
  expect((await accept(unpaid.orderId)).problem).toBe('order_moved_on');
  expect((await reject(unpaid.orderId)).problem).toBe('order_moved_on');
  const { orderId } = await paidOrder();
  expect((await markReady(orderId)).problem).toBe('order_moved_on');
  await accept(orderId);
  await markReady(orderId);
  expect((await reject(orderId)).problem).toBe('order_moved_on');
});

test('an order nobody knows', async () => {
  const refusals = await Promise.all([accept, reject, markReady].map(decide => decide(randomUUID())));
  expect(refusals.map(refusal => refusal.problem)).toEqual(Array(3).fill('order_unknown'));
});

test('orders to work on come oldest first and leave out what is not paid or is over', async () => {
  const late = await paidOrder('2026-03-02T09:00:00.000Z');
  const early = await paidOrder('2026-03-02T07:00:00.000Z');
  const over = await paidOrder();
  await reject(over.orderId);
  const ids = (await shop.call(shopOrders, {})).answer().orders.map(order => order.orderId);
  expect(ids.at(0)).toBe(early.orderId);
  expect(ids.at(-1)).toBe(late.orderId);
  expect(ids).not.toContain(over.orderId);
});

test('goods of a paid order that are gone cannot be promised, until they are counted again', async () => {
  await stockUp(shop, 'scarce', 1);
  const body = orderOf([line('scarce', 2)]);
  await tell(body, happened.paid);
  const refused = await accept(body.orderId);
  expect(refused.problem).toBe('order_moved_on');
  expect(refused.document).toMatchObject({ short: ['scarce'] });
  await shop.call(shopChangeStock, { params: { sku: 'scarce' }, body: { available: 3 } });
  expect((await accept(body.orderId)).answer()).toMatchObject({ state: 'accepted' });
  expect(await available('scarce')).toBe(1);
});

test('goods of a paid order that are gone can be struck off: what is left is accepted', async () => {
  await stockUp(shop, 'half-gone', 1);
  const body = orderOf([line('half-gone', 2)]);
  await tell(body, happened.paid);
  expect((await accept(body.orderId)).document).toMatchObject({ short: ['half-gone'] });
  await tell(body, happened.paid, struck('half-gone', 1));
  expect((await accept(body.orderId)).answer()).toMatchObject({ state: 'accepted', goodsNgwee: 10_000 });
  expect(await available('half-gone')).toBe(0);
});
