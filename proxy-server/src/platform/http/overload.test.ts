import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getCatalogue } from '@linka/contracts/catalogue';
import { startPayment } from '@linka/contracts/payments';
import { discoverShops } from '@linka/contracts/shops';
import type { Response } from 'express';
import { shopKey } from '../../auth/shop-key.ts';
import {
  buildShop,
  eventually,
  sampleCatalogue,
  startFakeShop,
  startGateway,
  type FakeShop,
  type TestGateway,
} from '../../testing/index.ts';
import { turnedAway } from './overload.ts';

const MOST = 8;
const FOR_ALL = 6;

let gateway: TestGateway;
let shop: FakeShop;
let shopId: string;
beforeAll(async () => {
  gateway = await startGateway({ MAX_REQUESTS: String(MOST) });
  shop = await startFakeShop(gateway.clock);
  shopId = (await buildShop(gateway.deps.db, { url: shop.url })).id;
  shop.trust(shopKey(gateway.deps.secrets, shopId));
});
afterAll(async () => {
  await gateway.stop();
  await shop.stop();
});

const discover = (at = gateway) =>
  at.call(discoverShops, { body: { lat: -15.4, lng: 28.3, radiusMetres: 1000 } });
const pay = (at = gateway) =>
  at.call(startPayment, {
    body: {
      paymentId: '7e0f8f1e-52b1-4a0b-9d0b-2f4f6c1d7a01',
      orderId: '7e0f8f1e-52b1-4a0b-9d0b-2f4f6c1d7a02',
      msisdn: '+260960000001',
      amountNgwee: 100,
    },
  });
const metric = async (name: string, at = gateway): Promise<number> => {
  const text = await (await fetch(`${at.url}/metrics`)).text();
  const line = text.split('\n').find(each => each.startsWith(name));
  return Number(line?.split(' ').at(-1) ?? 0);
};
const isServed = async (at = gateway): Promise<boolean> => (await discover(at)).status === 200;

test.each([
  { inWork: 5, lateMs: 0, isUrgent: false, why: undefined },
  { inWork: 6, lateMs: 0, isUrgent: false, why: 'full' },
  { inWork: 6, lateMs: 0, isUrgent: true, why: undefined },
  { inWork: 8, lateMs: 0, isUrgent: true, why: 'full' },
  { inWork: 0, lateMs: 900, isUrgent: false, why: 'late' },
  { inWork: 0, lateMs: 900, isUrgent: true, why: undefined },
])('with $inWork in work, $lateMs ms late, urgent $isUrgent: $why', ({ why, isUrgent, ...load }) => {
  expect(turnedAway(load, { most: MOST, reserved: 0.25, lateMs: 700 }, isUrgent)).toBe(why);
});

test('when all places but the reserved are taken, payments come in, others are told when to come back', async () => {
  const waiting: Response[] = [];
  shop.hijack('/catalog', (_req, res) => void waiting.push(res));
  await eventually(() => isServed());
  const readers = Array.from({ length: FOR_ALL }, () => gateway.call(getCatalogue, { params: { shopId } }));
  await eventually(() => Promise.resolve(waiting.length > 0));
  const refused = await eventually(async () => {
    const reply = await discover();
    return reply.status === 503 && reply;
  });
  expect(refused.problem).toBe('overloaded');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  // It is let in, and then told to sign in first.
  expect((await pay()).problem).toBe('sign_in_needed');
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
  expect(await metric('linka_shed_requests_total{why="full"}')).toBeGreaterThan(0);

  for (const res of waiting) res.json(sampleCatalogue(shopId));
  await Promise.all(readers);
  await eventually(() => isServed());
});

test('while the process is late again and again only what is urgent comes in, and the rest when it has caught up', async () => {
  // Far more than a busy machine makes it late by itself.
  const late = await startGateway({ MAX_LATE_MS: '300' });
  for (let pause = 0; pause < 3; pause += 1) {
    const until = performance.now() + 1500;
    while (performance.now() < until);
    // One turn of the loop, so that the watch can look.
    await new Promise(resolve => setTimeout(resolve, 1));
  }
  const [others, payment] = await Promise.all([discover(late), pay(late)]);
  expect(others.problem).toBe('overloaded');
  expect(payment.problem).toBe('sign_in_needed');
  expect(await metric('linka_shed_requests_total{why="late"}', late)).toBeGreaterThan(0);
  await eventually(() => isServed(late));
  await late.stop();
});

test('whoever waited in vain for a connection to the database is told to come back', async () => {
  const small = await startGateway({ DATABASE_POOL: '1' });
  let release: () => void = () => undefined;
  const held = new Promise<void>(resolve => (release = resolve));
  const holding = small.deps.db.task(async t => {
    await t.one('SELECT 1 AS one');
    await held;
  });
  const reply = await discover(small);
  expect(reply.problem).toBe('overloaded');
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
  release();
  await holding;
  await small.stop();
});
