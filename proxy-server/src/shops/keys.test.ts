import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listStock } from '@linka/contracts/catalogue';
import { requestDelivery } from '@linka/contracts/deliveries';
import { ok } from '@linka/contracts/problems';
import { shopStock } from '@linka/contracts/shop-api';
import { getShopKeys, useNextShopKey } from '@linka/contracts/shops';
import { sign, type SigningKey } from '@linka/contracts/signing';
import {
  buildShop,
  signedIn,
  startFakeShop,
  startGateway,
  type FakeShop,
  type TestGateway,
} from '../testing/index.ts';

let gateway: TestGateway;
let server: FakeShop;
beforeAll(async () => {
  gateway = await startGateway();
  server = await startFakeShop(gateway.clock);
  server.on(shopStock, () => ok({ items: [] }));
});
afterAll(async () => {
  await gateway.stop();
  await server.stop();
});

/** How the gateway answers a shop that signs with this key: an order it does not have, or not even that. */
const hear = (key: SigningKey) => {
  const body = { orderId: randomUUID(), deliveryId: randomUUID(), readyAt: '2026-03-02T09:00:00Z' };
  const parts = { method: 'post', path: requestDelivery.path, body: JSON.stringify(body) };
  const headers = sign(parts, key, gateway.clock.now(), randomUUID());
  return gateway.call(requestDelivery, { body, headers }).then(({ problem }) => problem);
};

test('a shop’s key is replaced without a pause: its server first, then the gateway', async () => {
  const { id: shopId } = await buildShop(gateway.deps.db, {
    url: server.url,
    ownerId: (await signedIn(gateway, { phone: '+260966000555' })).account.id,
  });
  const { accessToken: token } = await signedIn(gateway, { phone: '+260966000555' });
  const works = async () => (await gateway.call(listStock, { token, params: { shopId } })).status === 200;
  const keys = async () => (await gateway.call(getShopKeys, { token, params: { shopId } })).answer;
  const useNext = (keyId: string) =>
    gateway.call(useNextShopKey, { token, params: { shopId }, body: { keyId } });

  const { inUse: first, next: second } = await keys();
  server.trust(first);
  expect(await works()).toBe(true);
  expect((await useNext(second.id)).problem).toBe('bad_answer');
  expect(await works()).toBe(true);

  server.trust(first, second);
  expect([await hear(first), await hear(second)]).toEqual(['order_unknown', 'order_unknown']);
  expect(await works()).toBe(true);

  const used = (await useNext(second.id)).answer;
  expect(used.inUse).toEqual(second);
  expect((await useNext(second.id)).answer).toEqual(used);
  expect(await works()).toBe(true);
  server.trust(second);
  expect(await works()).toBe(true);
  expect([await hear(first), await hear(second)]).toEqual(['bad_signature', 'order_unknown']);
  expect((await useNext(first.id)).problem).toBe('bad_request');
});
