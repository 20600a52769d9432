import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { shopOrder, shopOrderEvents, shopPaymentForm, shopPutProduct } from '@linka/contracts/shop-api';
import { happened, history, line, orderOf, productOf, reserved, stockUp } from '../testing/builders.ts';
import { openDatabase, type TestDatabase } from '../testing/database.ts';
import { openShop, type ShopUnderTest } from '../testing/shop-under-test.ts';

jest.setTimeout(30_000);
let database: TestDatabase;
let shop: ShopUnderTest;

beforeAll(async () => {
  database = await openDatabase();
  shop = await openShop(database.db);
  await stockUp(shop, 'meal', 50);
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

async function place() {
  const body = orderOf([line('meal', 2)]);
  const form = (await shop.call(shopOrder, { body })).answer();
  return { body, form };
}
const formOf = (orderId: string, accept = 'application/json') =>
  shop.call(shopPaymentForm, { query: { orderId }, headers: { accept } });
const html = 'text/html,application/xhtml+xml,*/*;q=0.8';

test('the app gets the form as JSON, the very one the order was answered with', async () => {
  const { body, form } = await place();
  for (const accept of ['application/json', '*/*']) {
    expect((await formOf(body.orderId, accept)).answer()).toEqual(form);
  }
});

test('a browser gets a form that works without scripts, in words and with labels, under a strict policy', async () => {
  const { body } = await place();
  const answer = await formOf(body.orderId, html);
  const text = answer.bytes.toString();
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(text).toContain('<html lang="en">');
  expect(text).toContain('<h1>Pay Mulenga’s &lt;Market&gt;</h1>');
  expect(text).toContain('K215');
  expect(text).toMatch(/<label for="msisdn">[\s\S]*<input id="msisdn" name="msisdn"[^>]*required/);
  expect(text).toContain(`name="orderId" value="${body.orderId}"`);
  expect(text).toContain('name="amountNgwee" value="21500"');
  expect(text).toContain('10:15');
  expect(text).not.toMatch(/<script|\son\w+=|javascript:|https?:\/\//i);
  const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain('unsafe');
});

test.each([
  ['paid', happened.paid, 'This order is paid'],
  ['cancelled', happened.cancelled, 'was cancelled'],
  ['expired', happened.expired, 'time to pay has run out'],
] as const)('a browser sees that an order is %s, and no button', async (_, event, words) => {
  const { body } = await place();
  const events = history(body, reserved(body), event);
  await shop.call(shopOrderEvents, { params: { orderId: body.orderId }, body: { events } });
  const text = (await formOf(body.orderId, html)).bytes.toString();
  expect(text).toContain(words);
  expect(text).not.toContain('<button');
});

test('an order that does not exist, or was refused, has no form', async () => {
  const refused = orderOf([line('meal', 99)]);
  await shop.call(shopOrder, { body: refused });
  expect((await formOf(refused.orderId)).problem).toBe('order_unknown');
  expect((await formOf(randomUUID())).problem).toBe('order_unknown');
  expect((await formOf('1')).problem).toBe('bad_request');
});

test('a product whose name is markup is a product with an odd name', async () => {
  const odd = `<img src=x onerror=alert(1)>"' onclick='x`;
  await shop.call(shopPutProduct, { body: { ...productOf('odd', 5), name: odd } });
  const body = orderOf([line('odd')]);
  await shop.call(shopOrder, { body });
  const text = (await formOf(body.orderId, html)).bytes.toString();
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39; onclick=&#39;x');
  expect(text).not.toContain('<img');
});
