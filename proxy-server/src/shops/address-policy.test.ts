import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { registerShop } from '@linka/contracts/shops';
import { shopStock } from '@linka/contracts/shop-api';
import {
  buildShop,
  shopBody,
  signedIn,
  startFakeShop,
  startGateway,
  type TestGateway,
} from '../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ ALLOW_PRIVATE_SHOPS: 'false' });
});
afterAll(() => gateway.stop());

test.each([
  'http://shop.example',
  'http://41.72.96.1',
  'https://127.0.0.1',
  'https://10.0.0.1',
  'https://[::1]',
  'https://169.254.169.254',
  'https://localhost',
])('a shop cannot be registered at %s', async url => {
  const { accessToken: token } = await signedIn(gateway);
  expect((await gateway.call(registerShop, { token, body: shopBody({ url }) })).problem).toBe(
    'shop_address_refused',
  );
});

test('a shop on a public address over https can', async () => {
  const { accessToken: token } = await signedIn(gateway);
  expect(
    (await gateway.call(registerShop, { token, body: shopBody({ url: 'https://41.72.96.1' }) })).status,
  ).toBe(201);
});

test('a private address that got into the database all the same is not called', async () => {
  const server = await startFakeShop(gateway.clock);
  const { id } = await buildShop(gateway.deps.db, { url: server.url });
  const answer = await gateway.deps.shopServers.call(id, shopStock, {});
  expect(answer).toMatchObject({ ok: false, id: 'shop_unreachable' });
  expect(server.calls).toEqual([]);
  await server.stop();
});
