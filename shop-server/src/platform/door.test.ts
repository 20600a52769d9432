import { randomUUID } from 'node:crypto';
import { connect as dial } from 'node:net';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Problem, idOf, type ProblemId } from '@linka/contracts/problems';
import { shopPutProduct, shopStock } from '@linka/contracts/shop-api';
import { CLOCK_SKEW_MS, sign } from '@linka/contracts/signing';
import { openDatabase, type TestDatabase } from '../testing/database.ts';
import { keys, openShop, type ShopUnderTest } from '../testing/shop-under-test.ts';

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

const headersFor = (
  path: string,
  { method = 'get', body = '', key = keys[0], at = shop.clock.now(), nonce = randomUUID() } = {},
) => sign({ method, path, body }, key, at, nonce);

async function knock(path: string, init: RequestInit = {}, url = shop.url) {
  const response = await fetch(url + path, init);
  const json: unknown = await response.json();
  const id: ProblemId | undefined = response.ok ? undefined : idOf(Problem.parse(json));
  return { status: response.status, id, headers: response.headers, json };
}

describe('who may come in', () => {
  test('the gateway, with the new key and with the old one while it is still known', async () => {
    for (const key of keys) {
      expect((await knock('/stock', { headers: headersFor('/stock', { key }) })).status).toBe(200);
    }
  });

  const refusals: [string, () => Record<string, string>][] = [
    ['without a signature', () => ({})],
    ['with an unknown key', () => headersFor('/stock', { key: { id: 'x', secret: keys[0].secret } })],
    [
      'with a wrong secret',
      () => headersFor('/stock', { key: { id: 'new', secret: 'guessed-guessed-guessed' } }),
    ],
    ['for another path', () => headersFor('/orders')],
    ['for another method', () => headersFor('/stock', { method: 'put' })],
    [
      'too late',
      () => headersFor('/stock', { at: new Date(shop.clock.now().getTime() - CLOCK_SKEW_MS - 1) }),
    ],
  ];
  test.each(refusals)('not %s', async (_, headers) => {
    expect(await knock('/stock', { headers: headers() })).toMatchObject({ status: 401, id: 'bad_signature' });
  });

  test('not with a body other than the one signed', async () => {
    const headers = headersFor('/order', { method: 'post', body: '{"a":1}' });
    const init = { method: 'POST', headers, body: '{"a":2}' };
    expect((await knock('/order', init)).id).toBe('bad_signature');
  });

  test('not twice with the same request, not even after a restart', async () => {
    const headers = headersFor('/stock');
    expect((await knock('/stock', { headers })).status).toBe(200);
    expect((await knock('/stock', { headers })).id).toBe('bad_signature');
    const restarted = await openShop(database.db);
    expect((await knock('/stock', { headers }, restarted.url)).id).toBe('bad_signature');
    await restarted.close();
  });

  test('nonces are forgotten once their time is up, and not before', async () => {
    const count = () => database.db.collection('nonces').countDocuments();
    shop.clock.pass(2 * CLOCK_SKEW_MS);
    await shop.shop.sweep();
    expect(await count()).toBeGreaterThan(0);
    shop.clock.pass(1);
    await shop.shop.sweep();
    expect(await count()).toBe(0);
  });
});

describe('what is refused', () => {
  const post = (path: string, body: string, type = 'application/json', extra = {}) =>
    knock(path, {
      method: 'POST',
      body,
      headers: { ...headersFor(path, { method: 'post', body }), 'content-type': type, ...extra },
    });

  test.each([
    ['broken JSON', '{"orderId":', 'application/json', 400, 'bad_json'],
    ['another type', 'orderId=1', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['more than 256 kB', JSON.stringify('x'.repeat(256 * 1024)), 'application/json', 413, 'body_too_large'],
    ['one megabyte', JSON.stringify('x'.repeat(1 << 20)), 'application/json', 413, 'body_too_large'],
    ['JSON of another shape', '[]', 'application/json', 400, 'bad_request'],
  ])('%s', async (_, body, type, status, id) => {
    expect(await post('/order', body, type)).toMatchObject({ status, id });
  });

  test('a compressed body', async () => {
    const answer = await post('/order', 'x', 'application/json', { 'content-encoding': 'gzip' });
    expect(answer.id).toBe('unsupported_media_type');
  });

  test('wrong fields, each by name', async () => {
    const body = { productId: 'Bad Id', name: ' ', category: 'x', variants: [] };
    const refused = await shop.call(shopPutProduct, { body });
    expect(refused.problem).toBe('bad_request');
    const errors = refused.document.errors as { path: string; message: string }[];
    expect(errors.map(error => error.path)).toEqual(['body.productId', 'body.name', 'body.variants']);
    expect(errors.every(error => error.message.length > 5)).toBe(true);
  });

  test('an unknown member, and __proto__', async () => {
    const json = '{"productId":"a","name":"a","category":"a","variants":[],"__proto__":{"x":1},"admin":true}';
    const body = JSON.parse(json) as never;
    expect((await shop.call(shopPutProduct, { body })).problem).toBe('bad_request');
  });

  test('an unknown address and an unknown method', async () => {
    expect(await knock('/nope', { headers: headersFor('/nope') })).toMatchObject({
      status: 404,
      id: 'not_found',
    });
    const wrong = await knock('/stock', {
      method: 'DELETE',
      headers: headersFor('/stock', { method: 'delete' }),
    });
    expect(wrong).toMatchObject({ status: 405, id: 'method_not_allowed' });
    expect(wrong.headers.get('allow')).toBe('GET');
  });

  test('an address that is no address', async () => {
    expect((await knock('/pictures/%E0%A4%A', { headers: headersFor('/pictures/%E0%A4%A') })).id).toBe(
      'bad_request',
    );
  });
});

test('the request id is taken over from the caller when it is sane, else made', async () => {
  const sane = await shop.call(shopStock, { headers: { 'x-request-id': 'phone-1.gateway:2' } });
  expect(sane.headers.get('x-request-id')).toBe('phone-1.gateway:2');
  const odd = await shop.call(shopStock, { headers: { 'x-request-id': '<script>' } });
  expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a failing database is our fault, said so, and nothing leaks', async () => {
  const wrap = (own: ShopUnderTest['stores']) => ({
    ...own,
    stock: { ...own.stock, all: () => Promise.reject(new Error('secret detail')) },
  });
  const broken = await openShop(database.db, { wrap });
  const answer = await broken.call(shopStock, {});
  expect(answer).toMatchObject({ status: 500, problem: 'internal_error' });
  expect(answer.bytes.toString()).not.toContain('secret detail');
  await broken.close();
});

test('a caller who hangs up in the middle harms nobody', async () => {
  const { port } = new URL(shop.url);
  const socket = dial(Number(port), '127.0.0.1');
  await new Promise(resolve => socket.once('connect', resolve));
  socket.write('POST /order HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"half');
  const closed = new Promise(resolve => socket.once('close', resolve));
  socket.destroy();
  await closed;
  expect((await shop.call(shopStock, {})).status).toBe(200);
});

test('health is open; readiness tells when the shop cannot serve', async () => {
  expect(await knock('/health/live')).toMatchObject({ status: 200, json: { status: 'live' } });
  expect(await knock('/health/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
  const away = await openShop(database.db, { isReady: () => Promise.resolve(false) });
  expect(await knock('/health/ready', {}, away.url)).toMatchObject({ status: 503, id: 'not_ready' });
  await away.close();
});
