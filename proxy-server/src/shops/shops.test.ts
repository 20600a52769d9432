import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { refreshSession } from '@linka/contracts/auth';
import {
  discoverShops,
  getShop,
  listShopsToVerify,
  registerShop,
  verifyShop,
  type RegisterShopBody,
} from '@linka/contracts/shops';
import { shopKey } from '../auth/shop-key.ts';
import { LUSAKA, buildShop, shopBody, signedIn, startGateway, type TestGateway } from '../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

const register = (token: string, body: RegisterShopBody) => gateway.call(registerShop, { token, body });
const anOrigin = () => `http://127.0.0.1:${10_000 + Math.floor(Math.random() * 50_000)}`;

describe('registering', () => {
  test('makes a shop that waits to be verified, and its owner staff', async () => {
    const owner = await signedIn(gateway);
    const body = shopBody({ url: anOrigin() });
    const { shopId, ...facts } = body;
    const { shop, signingKey } = (await register(owner.accessToken, body)).answer;
    expect(shop).toMatchObject({ id: shopId, ...facts, verification: 'pending', verificationReason: null });
    expect(signingKey).toBe(shopKey(gateway.deps.secrets, shopId).secret);
    const renewed = await gateway.call(refreshSession, { body: { refreshToken: owner.refreshToken } });
    expect(renewed.answer.account).toMatchObject({ roles: ['shopper', 'staff'], shopIds: [shopId] });
  });

  test('again with the same words answers the same', async () => {
    const { accessToken } = await signedIn(gateway);
    const body = shopBody({ url: anOrigin() });
    const first = await register(accessToken, body);
    expect((await register(accessToken, body)).answer).toEqual(first.answer);
    const both = await Promise.all([register(accessToken, body), register(accessToken, body)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
  });

  test('tells where the server has moved to, and when the shop is open now', async () => {
    const { accessToken } = await signedIn(gateway);
    const body = shopBody({ url: anOrigin() });
    await register(accessToken, body);
    const moved = { ...body, url: anOrigin(), phone: '+260966000077' };
    const { status, answer } = await register(accessToken, moved);
    expect(status).toBe(201);
    expect(answer.shop).toMatchObject({ url: moved.url, phone: moved.phone, verification: 'pending' });
  });

  test('with other words, or by another person, is refused', async () => {
    const { accessToken } = await signedIn(gateway);
    const body = shopBody({ url: anOrigin() });
    await register(accessToken, body);
    expect((await register(accessToken, { ...body, name: 'Another name' })).problem).toBe('id_reused');
    expect((await register((await signedIn(gateway)).accessToken, body)).problem).toBe('id_reused');
  });

  test('a second shop at the same address is refused', async () => {
    const { accessToken } = await signedIn(gateway);
    const body = shopBody({ url: anOrigin() });
    await register(accessToken, body);
    expect((await register(accessToken, { ...body, shopId: randomUUID() })).problem).toBe(
      'already_registered',
    );
  });

  test.each([
    'http://127.0.0.1:3000/path',
    'http://127.0.0.1:3000/?q=1',
    'http://me@127.0.0.1:3000',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
  ])('with the address %s is refused', async url => {
    const { accessToken } = await signedIn(gateway);
    expect((await register(accessToken, shopBody({ url }))).problem).toBe('shop_address_refused');
  });

  test('outside Zambia is refused', async () => {
    const { accessToken } = await signedIn(gateway);
    expect((await register(accessToken, shopBody({ url: anOrigin(), lat: 51.5, lng: 0 }))).problem).toBe(
      'bad_request',
    );
  });

  test('needs a signed-in person', async () => {
    expect((await gateway.call(registerShop, { body: shopBody() })).problem).toBe('sign_in_needed');
  });
});

describe('verifying', () => {
  const operator = async () => (await signedIn(gateway, { roles: ['operator'] })).accessToken;

  test('shows the shop, and rejecting hides it again, with the reason kept', async () => {
    const token = await operator();
    const { id: shopId } = await buildShop(gateway.deps.db, { verification: 'pending' });
    const isSeen = async () => {
      const found = await gateway.call(discoverShops, { body: { ...LUSAKA, limit: 50 } });
      const asked = await gateway.call(getShop, { params: { shopId } });
      expect(asked.problem).toBe(asked.status === 200 ? undefined : 'shop_unknown');
      return [found.answer.shops.some(({ id }) => id === shopId), asked.status === 200];
    };
    expect(await isSeen()).toEqual([false, false]);
    await gateway.call(verifyShop, { token, params: { shopId }, body: { verification: 'verified' } });
    expect(await isSeen()).toEqual([true, true]);
    const body = { verification: 'rejected', reason: 'The owner cannot be reached' } as const;
    const rejected = await gateway.call(verifyShop, { token, params: { shopId }, body });
    expect(rejected.answer).toMatchObject({ verification: 'rejected', verificationReason: body.reason });
    expect(await isSeen()).toEqual([false, false]);
  });

  test('lists who waits, the longest first', async () => {
    const token = await operator();
    const waiting = [
      await buildShop(gateway.deps.db, { verification: 'pending' }),
      await buildShop(gateway.deps.db, { verification: 'pending' }),
    ];
    const listed = (await gateway.call(listShopsToVerify, { token })).answer.shops;
    expect(listed.map(({ id }) => id).filter(id => waiting.some(shop => shop.id === id))).toEqual(
      waiting.map(({ id }) => id),
    );
    expect(listed.every(({ verification }) => verification === 'pending')).toBe(true);
  });

  test('a shop that is not there is refused', async () => {
    const reply = await gateway.call(verifyShop, {
      token: await operator(),
      params: { shopId: randomUUID() },
      body: { verification: 'verified' },
    });
    expect(reply.problem).toBe('shop_unknown');
  });

  test('a rejected shop whose address another has taken since is refused', async () => {
    const token = await operator();
    const url = anOrigin();
    const rejected = await buildShop(gateway.deps.db, { url, verification: 'rejected' });
    await buildShop(gateway.deps.db, { url });
    const reply = await gateway.call(verifyShop, {
      token,
      params: { shopId: rejected.id },
      body: { verification: 'verified' },
    });
    expect(reply.problem).toBe('already_registered');
  });

  test.each(['shopper', 'staff', 'courier'] as const)('is not for a %s', async role => {
    const { accessToken: token } = await signedIn(gateway, { roles: [role] });
    expect((await gateway.call(listShopsToVerify, { token })).problem).toBe('not_allowed');
    const reply = await gateway.call(verifyShop, {
      token,
      params: { shopId: randomUUID() },
      body: { verification: 'verified' },
    });
    expect(reply.problem).toBe('not_allowed');
  });
});

describe('one shop', () => {
  test('is shown with its distance, and without its server’s address', async () => {
    const shop = await buildShop(gateway.deps.db);
    const near = await gateway.call(getShop, {
      params: { shopId: shop.id },
      query: { lat: LUSAKA.lat, lng: LUSAKA.lng + 0.01 },
    });
    expect(near.answer).toMatchObject({ id: shop.id, phone: shop.phone, hours: shop.hours });
    expect(near.answer.metres).toBeGreaterThan(1060);
    expect(near.answer.metres).toBeLessThan(1085);
    expect(near.text).not.toContain('url');
  });

  test.each([{ lat: 91, lng: 0 }, { lat: -15 }])('is not measured from %p', async query => {
    const shop = await buildShop(gateway.deps.db);
    expect((await gateway.call(getShop, { params: { shopId: shop.id }, query })).problem).toBe('bad_request');
  });

  test('that is not there is refused', async () => {
    expect((await gateway.call(getShop, { params: { shopId: randomUUID() } })).problem).toBe('shop_unknown');
    expect((await gateway.call(getShop, { params: { shopId: 'nonsense' } })).problem).toBe('bad_request');
  });
});
