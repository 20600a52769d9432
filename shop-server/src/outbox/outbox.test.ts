import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { requestDelivery } from '@linka/contracts/deliveries';
import { shopAccept, shopOrder, shopOrderEvents, shopReady } from '@linka/contracts/shop-api';
import { verify } from '@linka/contracts/signing';
import fc from 'fast-check';
import { happened, history, line, orderOf, reserved, stockUp } from '../testing/builders.ts';
import { openDatabase, type TestDatabase } from '../testing/database.ts';
import { keys, openShop, type ShopUnderTest } from '../testing/shop-under-test.ts';
import { createRequestDelivery } from './gateway.ts';
import { backOffMs } from './rules.ts';

interface Arrived {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

jest.setTimeout(30_000);
let database: TestDatabase;
let gateway: Server;
let gatewayUrl: string;
let shop: ShopUnderTest;
let arrived: Arrived[] = [];
let answers: { status: number; body: string }[] = [];

const problem = (id: string, status: number) => ({
  status,
  body: JSON.stringify({ type: `urn:linka:problem:${id}`, title: id, status, detail: 'words' }),
});

beforeEach(async () => {
  arrived = [];
  answers = [];
  gateway = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      arrived.push({ path: req.url ?? '', headers: req.headers, body });
      const { deliveryId } = JSON.parse(body) as { deliveryId: string };
      const taken = { status: 202, body: JSON.stringify({ deliveryId, answerBy: null }) };
      const answer = answers.shift() ?? taken;
      res.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>(resolve => gateway.listen(0, '127.0.0.1', resolve));
  gatewayUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  database = await openDatabase();
  shop = await open();
  await stockUp(shop, 'meal', 50);
});
afterEach(async () => {
  await shop.close();
  await new Promise(resolve => gateway.close(resolve));
  await database.close();
});

const open = () => {
  const clock = { now: () => shop.clock.now() };
  return openShop(database.db, {
    requestDelivery: createRequestDelivery({ gatewayUrl, key: keys[0], clock }),
  });
};

async function packed() {
  const body = orderOf([line('meal')]);
  const { orderId } = body;
  const params = { orderId };
  await shop.call(shopOrder, { body });
  await shop.call(shopOrderEvents, {
    params,
    body: { events: history(body, reserved(body), happened.paid) },
  });
  await shop.call(shopAccept, { params, body: { readyInMinutes: null } });
  await shop.call(shopReady, { params, body: { ready: true }, headers: { 'x-request-id': 'staff-7' } });
  const record = await shop.stores.orders.byId(orderId);
  return { body, params, deliveryId: record?.delivery?.deliveryId ?? '' };
}
const message = (id: string) => shop.stores.outbox.byId(id);

test('a packed order asks the gateway for a courier, signed, under the id made before', async () => {
  const { params, deliveryId } = await packed();
  await shop.shop.sendDue();
  await shop.shop.sendDue();
  expect(arrived).toHaveLength(1);
  const [call] = arrived;
  const body = requestDelivery.body.parse(JSON.parse(call?.body ?? ''));
  expect(body).toEqual({ orderId: params.orderId, deliveryId, readyAt: '2026-03-02T08:00:00.000Z' });
  const parts = { method: 'post', path: '/delivery/request', body: call?.body ?? '' };
  const header = (name: string) => String(call?.headers[name]);
  expect(verify(parts, header, [keys[0]], shop.clock.now()).ok).toBe(true);
  expect(call?.headers['x-request-id']).toBe('staff-7');
  expect(await message(deliveryId)).toMatchObject({ state: 'sent', attempts: [{ result: 'sent' }] });
});

test('refusals and silence are tried again, later and later, and every attempt is on record', async () => {
  const { deliveryId } = await packed();
  answers = [problem('order_moved_on', 409), { status: 502, body: '<html>bad gateway</html>' }];
  await shop.shop.sendDue();
  await shop.shop.sendDue();
  expect(arrived).toHaveLength(1);
  shop.clock.pass(1000);
  await shop.shop.sendDue();
  shop.clock.pass(999);
  await shop.shop.sendDue();
  expect(arrived).toHaveLength(2);
  shop.clock.pass(1001);
  await shop.shop.sendDue();
  expect(await message(deliveryId)).toMatchObject({
    state: 'sent',
    tries: 3,
    attempts: [
      { result: 'order_moved_on', detail: 'words' },
      { result: 'bad_answer', detail: 'status 502' },
      { result: 'sent' },
    ],
  });
});

test('a gateway that is away is tried again, and a restart of the shop forgets nothing', async () => {
  const { deliveryId } = await packed();
  await new Promise(resolve => gateway.close(resolve));
  await shop.shop.sendDue();
  expect(await message(deliveryId)).toMatchObject({
    state: 'waiting',
    attempts: [{ result: 'unreachable' }],
  });
  await shop.close();
  await new Promise<void>(resolve => gateway.listen(Number(new URL(gatewayUrl).port), '127.0.0.1', resolve));
  const { clock } = shop;
  clock.pass(2000);
  const restarted = await open();
  restarted.clock.pass(2000);
  shop = restarted;
  await shop.shop.sendDue();
  expect(await message(deliveryId)).toMatchObject({ state: 'sent' });
});

test('pressing "ready" again, or news from the gateway, sends at once', async () => {
  const { body, params } = await packed();
  answers = [problem('order_moved_on', 409), problem('order_moved_on', 409)];
  await shop.shop.sendDue();
  await shop.call(shopReady, { params, body: { ready: true } });
  await shop.shop.sendDue();
  expect(arrived).toHaveLength(2);
  const events = history(body, reserved(body), happened.paid, happened.accepted, happened.ready);
  await shop.call(shopOrderEvents, { params, body: { events } });
  await shop.shop.sendDue();
  expect(arrived).toHaveLength(3);
});

test('an order that was called off asks for nobody', async () => {
  const { body, params, deliveryId } = await packed();
  const events = history(body, reserved(body), happened.paid, happened.cancelled);
  await shop.call(shopOrderEvents, { params, body: { events } });
  await shop.shop.sendDue();
  expect(arrived).toHaveLength(0);
  expect(await message(deliveryId)).toMatchObject({ state: 'dropped' });
});

test('the wait grows to a minute and never beyond, whatever chance says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, chance) => {
        const wait = backOffMs(tries, chance);
        expect(wait).toBeGreaterThanOrEqual(500);
        expect(wait).toBeLessThanOrEqual(60_000);
        expect(backOffMs(tries + 1, chance)).toBeGreaterThanOrEqual(wait);
      },
    ),
  );
});
