import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals';
import { getPicture } from '@linka/contracts/catalogue';
import type { Response } from 'express';
import { shopKey } from '../auth/shop-key.ts';
import {
  buildShop,
  eventually,
  startFakeShop,
  startGateway,
  type FakeShop,
  type TestGateway,
} from '../testing/index.ts';

/** As in `servers.ts`: calls to one shop at the same time, and how many more wait. */
const AT_ONCE = 8;
const WAITING = 16;
/** As in `peers.ts`: so many times in a row without an answer, and a shop counts as away. */
const FAILURES = 5;

let gateway: TestGateway;
let slow: Shop;
let quick: Shop;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());
beforeEach(async () => {
  slow = await openShop();
  quick = await openShop();
});
afterEach(() => Promise.all([slow.server.stop(), quick.server.stop()]));

interface Shop {
  readonly server: FakeShop;
  /** Asks for a picture as a shopper does. */
  readonly look: () => ReturnType<typeof gateway.call<typeof getPicture>>;
}

async function openShop(): Promise<Shop> {
  const server = await startFakeShop(gateway.clock);
  const { id: shopId } = await buildShop(gateway.deps.db, { url: server.url });
  server.trust(shopKey(gateway.deps.secrets, shopId));
  server.hijack('/pictures/soap.webp', (_req, res) => void res.type('image/webp').end('RIFFsoap'));
  return { server, look: () => gateway.call(getPicture, { params: { shopId, file: 'soap.webp' } }) };
}

const openCircuits = async (): Promise<number> => {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  return Number(/linka_open_circuits\{kind="shop"\} (\d+)/.exec(text)?.[1] ?? 0);
};

test('a shop that hangs holds up so many of its own shoppers, and nobody else', async () => {
  const hanging: Response[] = [];
  slow.server.hijack('/pictures/soap.webp', (_req, res) => void hanging.push(res));
  const done: number[] = [];
  const shoppers = Array.from({ length: AT_ONCE + WAITING + 10 }, () =>
    slow.look().then(({ status }) => done.push(status)),
  );
  // Those for whom there is no room hear it at once.
  await eventually(() => Promise.resolve(done.length === 10 && hanging.length === AT_ONCE));
  expect(done).toEqual(Array.from({ length: 10 }, () => 503));

  expect((await quick.look()).status).toBe(200);
  expect(done).toHaveLength(10);
  slow.server.hijack('/pictures/soap.webp', (_req, res) => {
    hanging.push(res);
    res.destroy();
  });
  for (const res of hanging) res.destroy();
  await Promise.all(shoppers);
  // The others waited for their turn and learned from those before them that it is in vain.
  expect(hanging.length).toBeLessThan(AT_ONCE + FAILURES);
});

test('a shop that does not answer is left alone for a while, and asked again when the while is over', async () => {
  const othersOpen = await openCircuits();
  let calls = 0;
  slow.server.hijack('/pictures/soap.webp', req => {
    calls += 1;
    req.socket.destroy();
  });
  await eventually(async () => {
    await slow.look();
    return (await openCircuits()) === othersOpen + 1;
  });
  const before = calls;
  expect((await slow.look()).problem).toBe('shop_unreachable');
  expect(calls).toBe(before);

  slow.server.hijack('/pictures/soap.webp', (_req, res) => void res.type('image/webp').end('RIFFsoap'));
  await eventually(async () => (await slow.look()).status === 200);
  expect(await openCircuits()).toBe(othersOpen);
});
