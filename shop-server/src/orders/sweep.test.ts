import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { shopOrder, shopOrderEvents, shopStock } from '@linka/contracts/shop-api';
import { happened, history, line, orderOf, reserved, stockUp } from '../testing/builders.ts';
import { openDatabase, type TestDatabase } from '../testing/database.ts';
import { HOLD_MS, openShop, type ShopUnderTest } from '../testing/shop-under-test.ts';
import { FORGET_AFTER_MS } from './rules/forget.ts';
import { LAPSE_GRACE_MS } from './rules/lapse.ts';

jest.setTimeout(30_000);
let database: TestDatabase;
let shop: ShopUnderTest;

beforeEach(async () => {
  database = await openDatabase();
  shop = await openShop(database.db);
  await stockUp(shop, 'meal', 5);
});
afterEach(async () => {
  await shop.close();
  await database.close();
});

const meal = async () => {
  const [item] = (await shop.call(shopStock, {})).answer().items;
  return { available: item?.available, reserved: item?.reserved };
};

async function place(quantity: number) {
  const body = orderOf([line('meal', quantity)]);
  await shop.call(shopOrder, { body });
  return body;
}
type Then = Parameters<typeof history>[1][];
const tell = (body: ReturnType<typeof orderOf>, ...then: Then) =>
  shop.call(shopOrderEvents, {
    params: { orderId: body.orderId },
    body: { events: history(body, reserved(body), ...then) },
  });

test('an unpaid reservation gives way only after its time and the grace', async () => {
  const body = await place(2);
  shop.clock.pass(HOLD_MS + LAPSE_GRACE_MS);
  await shop.shop.sweep();
  expect(await meal()).toEqual({ available: 3, reserved: 2 });
  shop.clock.pass(1);
  await shop.shop.sweep();
  await shop.shop.sweep();
  expect(await meal()).toEqual({ available: 5, reserved: 0 });
  expect((await shop.call(shopOrder, { body })).problem).toBe('order_moved_on');
});

test('paid orders, and orders whose payment is under way, keep their units however long it takes', async () => {
  await tell(await place(1), happened.payment_started, happened.paid);
  const paying = await place(2);
  await tell(paying, happened.payment_started);
  shop.clock.pass(24 * 3_600_000);
  await shop.shop.sweep();
  expect(await meal()).toEqual({ available: 2, reserved: 3 });
  await tell(paying, happened.payment_started, happened.payment_attempt_failed);
  await shop.shop.sweep();
  expect(await meal()).toEqual({ available: 4, reserved: 1 });
});

test('a payment whose news came after the shop gave up gets its units back, and none that are not there', async () => {
  const lucky = await place(2);
  const unlucky = await place(3);
  shop.clock.pass(HOLD_MS + LAPSE_GRACE_MS + 1);
  await shop.shop.sweep();
  const other = await place(2);
  await tell(lucky, happened.paid);
  await tell(unlucky, happened.paid);
  expect(await meal()).toEqual({ available: 1, reserved: 4 });
  expect((await shop.stores.orders.byId(unlucky.orderId))?.short).toEqual(['meal']);
  expect((await shop.stores.orders.byId(other.orderId))?.short).toEqual([]);
});

test('a hold that strayed, written by a process that was being replaced, goes back', async () => {
  const body = await place(2);
  await tell(body, happened.cancelled);
  await shop.stores.stock.hold(body.orderId, line('meal', 2), 'as_offered', shop.clock.now());
  expect(await meal()).toEqual({ available: 3, reserved: 2 });
  await shop.shop.sweep();
  expect(await meal()).toEqual({ available: 5, reserved: 0 });
});

test('whose an order was is forgotten a month after it, but not while it has not ended', async () => {
  const [over, open] = [await place(1), await place(1)];
  await tell(over, happened.cancelled);
  await tell(open, happened.payment_started, happened.paid);
  const known = async ({ orderId }: { orderId: string }) => {
    const record = await shop.stores.orders.byId(orderId);
    return [record?.shopperName, record?.note, record?.told?.shopperName, record?.told?.note];
  };
  shop.clock.pass(FORGET_AFTER_MS);
  await shop.shop.sweep();
  expect(await known(over)).not.toContain(null);
  shop.clock.pass(60_000);
  await shop.shop.sweep();
  expect(await known(over)).toEqual([null, null, null, null]);
  expect(await known(open)).not.toContain(null);
  expect(await meal()).toEqual({ available: 4, reserved: 1 });
});
