import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { shopChangeStock, shopOrder, shopOrderEvents, shopStock } from '@linka/contracts/shop-api';
import { history, happened, line, orderOf, reserved, stockUp } from '../../testing/builders.ts';
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

const order = (body: ReturnType<typeof orderOf>) => shop.call(shopOrder, { body });

const stockOf = async (sku: string) => {
  const list = (await shop.call(shopStock, {})).answer();
  const item = list.items.find(candidate => candidate.sku === sku);
  return { available: item?.available, reserved: item?.reserved };
};

test('an order is priced, its units are set aside, and the payment form says what to pay and until when', async () => {
  await stockUp(shop, 'meal', 5);
  const placed = await order(orderOf([line('meal', 2)]));
  expect(placed.status).toBe(201);
  expect(placed.answer()).toMatchObject({
    lines: [{ sku: 'meal', name: 'Product meal, one', quantity: 2, unitPriceNgwee: 10_000 }],
    goodsNgwee: 20_000,
    deliveryFeeNgwee: 1500,
    totalNgwee: 21_500,
    payBy: '2026-03-02T08:15:00.000Z',
  });
  expect(await stockOf('meal')).toEqual({ available: 3, reserved: 2 });
});

test('the same order again answers the same and reserves once, whatever the order of its lines', async () => {
  await stockUp(shop, 'oil', 5);
  await stockUp(shop, 'salt', 5);
  const body = orderOf([line('oil'), line('salt')]);
  const first = await order(body);
  await shop.call(shopChangeStock, { params: { sku: 'oil' }, body: { priceNgwee: 99 } });
  const again = await order({ ...body, lines: [...body.lines].reverse() });
  expect(again.answer()).toEqual(first.answer());
  expect(await stockOf('oil')).toEqual({ available: 4, reserved: 1 });
});

test('refusals name every line that moved, with what holds now; nothing stays set aside', async () => {
  await stockUp(shop, 'rice', 5);
  await stockUp(shop, 'beans', 1);
  const body = orderOf([line('rice', 1, 9_000), line('beans', 2), line('unicorn')]);
  const refused = await order(body);
  expect(refused.problem).toBe('product_unknown');
  const expected = [
    { sku: 'rice', change: 'price_moved', unitPriceNgwee: 10_000, available: 5 },
    { sku: 'beans', change: 'out_of_stock', unitPriceNgwee: 10_000, available: 1 },
    { sku: 'unicorn', name: null, change: 'product_unknown', unitPriceNgwee: null, available: 0 },
  ];
  expect(refused.document).toMatchObject({ lines: expected });
  expect((await order(body)).document.lines).toEqual(refused.document.lines);
  expect(await stockOf('rice')).toEqual({ available: 5, reserved: 0 });
  expect((await order(orderOf([line('beans', 2)]))).problem).toBe('out_of_stock');
  expect((await order(orderOf([line('rice', 1, 9_000)]))).problem).toBe('price_moved');
});

test('an id stands for one content', async () => {
  await stockUp(shop, 'soap', 5);
  const body = orderOf([line('soap', 1)]);
  await order(body);
  expect((await order({ ...body, lines: [line('soap', 2)] })).problem).toBe('id_reused');
  expect((await order({ ...body, deliveryFeeNgwee: 1 })).problem).toBe('id_reused');
  expect(await stockOf('soap')).toEqual({ available: 4, reserved: 1 });
});

test('an order that ended cannot be placed again', async () => {
  await stockUp(shop, 'tea', 5);
  const body = orderOf([line('tea')]);
  await order(body);
  const events = history(body, reserved(body), happened.cancelled);
  await shop.call(shopOrderEvents, { params: { orderId: body.orderId }, body: { events } });
  expect((await order(body)).problem).toBe('order_moved_on');
  expect(await stockOf('tea')).toEqual({ available: 5, reserved: 0 });
});

test('an order larger than Linka handles is refused, not overflowed', async () => {
  await stockUp(shop, 'gold', 99);
  await shop.call(shopChangeStock, { params: { sku: 'gold' }, body: { priceNgwee: 90_000_000 } });
  expect((await order(orderOf([line('gold', 99, 90_000_000)]))).problem).toBe('bad_request');
});

test('twenty buyers at once and one unit: exactly one gets it', async () => {
  await stockUp(shop, 'last', 1);
  const answers = await Promise.all(Array.from({ length: 20 }, () => order(orderOf([line('last')]))));
  expect(answers.filter(answer => answer.status === 201)).toHaveLength(1);
  expect(answers.filter(answer => answer.problem === 'out_of_stock')).toHaveLength(19);
  expect(await stockOf('last')).toEqual({ available: 0, reserved: 1 });
});

test('the same order twenty times at once reserves once', async () => {
  await stockUp(shop, 'bread', 50);
  const body = orderOf([line('bread', 2)]);
  const answers = await Promise.all(Array.from({ length: 20 }, () => order(body)));
  expect(new Set(answers.map(answer => answer.bytes.toString())).size).toBe(1);
  expect(await stockOf('bread')).toEqual({ available: 48, reserved: 2 });
});
