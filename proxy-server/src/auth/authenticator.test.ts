import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getMe } from '@linka/contracts/auth';
import { deliveryWebhook } from '@linka/contracts/deliveries';
import { endpoint } from '@linka/contracts/http';
import { Problem, idOf, ok } from '@linka/contracts/problems';
import { listShopsToVerify } from '@linka/contracts/shops';
import { sign } from '@linka/contracts/signing';
import express from 'express';
import { jsonBody } from '../platform/http/body.ts';
import { Limiter } from '../platform/http/limits.ts';
import { mount } from '../platform/http/mount.ts';
import { route } from '../platform/http/route.ts';
import {
  DELIVERY_KEY,
  listen,
  signedIn,
  startGateway,
  type Listening,
  type TestGateway,
} from '../testing/index.ts';
import { createAuthenticator } from './authenticator.ts';
import { deliveryKeys } from './delivery-keys.ts';
import { shopKey } from './shop-key.ts';
import { sweepAuth } from './sweep.ts';

let gateway: TestGateway;
let signed: Listening;
beforeAll(async () => {
  gateway = await startGateway();
  signed = await listen(signedApp());
});
afterAll(async () => {
  await signed.stop();
  await gateway.stop();
});

/** One endpoint for each kind of program that signs. */
function signedApp() {
  const app = express().use(jsonBody);
  const of = (caller: 'shop' | 'delivery' | 'gateway') =>
    endpoint({
      id: caller,
      method: 'post',
      path: `/${caller}`,
      tag: 'test',
      summary: 'test',
      caller,
      status: 204,
      problems: [],
    });
  const routes = [of('shop'), of('delivery'), of('gateway')].map(one =>
    route(one, { run: () => Promise.resolve(ok(undefined)) }),
  );
  const { log } = gateway.deps;
  mount(app, routes, {
    authenticate: createAuthenticator(gateway.deps),
    limiter: new Limiter(),
    origins: [],
    log,
  });
  return app;
}

describe('an access token', () => {
  test('is needed', async () => {
    expect((await gateway.call(getMe)).problem).toBe('sign_in_needed');
  });

  test('dies after ten minutes', async () => {
    const { accessToken, expiresInSeconds } = await signedIn(gateway);
    expect(expiresInSeconds).toBe(600);
    gateway.clock.advance(601);
    expect((await gateway.call(getMe, { token: accessToken })).problem).toBe('token_expired');
  });

  test.each([
    [
      'with another payload',
      (token: string) => token.replace(/\.([^.]+)\./, (_, p: string) => `.${p.slice(0, -4)}AAAA.`),
    ],
    ['with no signature', (token: string) => token.replace(/[^.]+$/, '')],
    ['that says it needs none', (token: string) => `eyJhbGciOiJub25lIn0.${token.split('.')[1]}.`],
    ['that is nonsense', () => 'abc'],
  ])('%s is refused', async (_, forge) => {
    const { accessToken } = await signedIn(gateway);
    expect((await gateway.call(getMe, { token: forge(accessToken) })).problem).toBe('sign_in_needed');
  });

  test('of a shopper does not open what is an operator’s', async () => {
    const { accessToken } = await signedIn(gateway);
    expect((await gateway.call(listShopsToVerify, { token: accessToken })).problem).toBe('not_allowed');
  });

  test.each(['courier', 'staff', 'operator'] as const)('says who is %s', async role => {
    const { account } = await signedIn(gateway, { roles: [role] });
    expect(account.roles).toEqual(['shopper', role]);
    expect(account.shopIds).toHaveLength(role === 'staff' ? 1 : 0);
  });
});

describe('a signed request', () => {
  const shop = () => shopKey(gateway.deps.secrets, randomUUID());
  const body = JSON.stringify({ hello: 'Linka' });
  const headersFor = (
    key: { id: string; secret: string },
    path = '/shop',
    over: Partial<{ body: string; now: Date }> = {},
  ) =>
    sign(
      { method: 'POST', path, body: over.body ?? body },
      key,
      over.now ?? gateway.clock.now(),
      randomUUID(),
    );
  const post = async (path: string, headers: Record<string, string>) => {
    const response = await fetch(signed.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    if (response.status === 204) return 'served';
    const problem = Problem.parse(await response.json());
    return `${idOf(problem)} ${String(problem.reason)}`;
  };

  test('of a shop is served, once', async () => {
    const headers = headersFor(shop());
    expect(await post('/shop', headers)).toBe('served');
    expect(await post('/shop', headers)).toBe('bad_signature replayed');
  });

  test('is served once also when it comes twenty times at once', async () => {
    const headers = headersFor(shop());
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('/shop', headers)));
    expect(answers.filter(answer => answer === 'served')).toHaveLength(1);
  });

  test('of the delivery system is served with each of two keys, while the first signs for us', async () => {
    const [next, before] = [
      { id: 'next', secret: 'the secret that takes over' },
      { id: 'before', secret: 'the secret that is leaving' },
    ];
    const keys = deliveryKeys([next, before].map(({ id, secret }) => `${id}:${secret}`).join(','));
    expect(keys).toEqual([next, before]);
    const rotating = await startGateway({
      DELIVERY_KEYS: keys.map(({ id, secret }) => `${id}:${secret}`).join(','),
    });
    const hear = (key: { id: string; secret: string }) => {
      const news = {
        eventId: randomUUID(),
        deliveryId: randomUUID(),
        sequence: 1,
        state: 'at_door' as const,
        at: '2026-03-02T09:00:00.000Z',
        courier: null,
        place: null,
        offeredUntil: null,
        reason: null,
      };
      const parts = { method: 'POST', path: deliveryWebhook.path, body: JSON.stringify(news) };
      const headers = sign(parts, key, rotating.clock.now(), randomUUID());
      return rotating.call(deliveryWebhook, { body: news, headers }).then(({ problem }) => problem);
    };
    expect([await hear(next), await hear(before), await hear(DELIVERY_KEY)]).toEqual([
      'delivery_unknown',
      'delivery_unknown',
      'bad_signature',
    ]);
    await rotating.stop();
  });

  test('of the delivery system is served', async () => {
    expect(await post('/delivery', headersFor(DELIVERY_KEY, '/delivery'))).toBe('served');
  });

  test.each([
    ['with another’s secret', () => headersFor({ ...shop(), secret: 'guessed' }), 'wrong'],
    ['over another body', () => headersFor(shop(), '/shop', { body: '{}' }), 'wrong'],
    ['over another path', () => headersFor(shop(), '/elsewhere'), 'wrong'],
    [
      'from ten minutes ago',
      () => headersFor(shop(), '/shop', { now: new Date(gateway.clock.now().getTime() - 600_000) }),
      'stale',
    ],
    ['by the delivery system at a shop’s door', () => headersFor(DELIVERY_KEY), 'unknown_key'],
    ['without a signature', () => ({}), 'unsigned'],
  ])('%s is refused', async (_, headers, reason) => {
    expect(await post('/shop', headers())).toBe(`bad_signature ${reason}`);
  });

  test('meant for other programs opens nothing here', async () => {
    expect(await post('/gateway', headersFor(shop(), '/gateway'))).toMatch(/^not_allowed/);
  });

  test('leaves a nonce that is forgotten when its time could not be accepted any more', async () => {
    const headers = headersFor(shop());
    await post('/shop', headers);
    await sweepAuth(gateway.deps);
    expect(await post('/shop', headers)).toBe('bad_signature replayed');
    gateway.clock.advance(601);
    await sweepAuth(gateway.deps);
    expect(await gateway.deps.db.any('SELECT FROM signed_nonces')).toEqual([]);
    expect(await post('/shop', headers)).toBe('bad_signature stale');
  });
});
