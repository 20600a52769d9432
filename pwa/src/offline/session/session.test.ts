import { expect, test } from '@jest/globals';
import {
  getMe,
  refreshBrowser,
  refreshSession,
  signIn,
  signInBrowser,
  signOutBrowser,
  signOutEverywhere,
} from '@linka/contracts/auth';
import { refuse } from '@linka/contracts/problems';
import { enter, leave, settle } from './door.ts';
import type { Database } from '../database/index.ts';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { account, makeWorld, session } from '../../testing/world.ts';

const renewed = { ...session, accessToken: 'second-token' };
const server = () =>
  fakeGateway(
    on(refreshBrowser, () => renewed),
    on(getMe, ({ headers }) =>
      headers.authorization === 'Bearer second-token' ? account : refuse('token_expired'),
    ),
  );

test('an expired token is renewed once, however many calls meet it at the same time', async () => {
  const gateway = server();
  const { services } = await makeWorld(gateway);
  const answers = await Promise.all([1, 2, 3, 4].map(() => services.gateway.call(getMe, {})));
  expect(answers.every(answer => answer.ok)).toBe(true);
  expect(gateway.calls.filter(id => id === 'refreshBrowser')).toHaveLength(1);
});

test('a token known to be old is renewed before it is used', async () => {
  const gateway = server();
  const { services, clock } = await makeWorld(gateway);
  clock.now += 11 * 60_000;
  expect((await services.gateway.call(getMe, {})).ok).toBe(true);
  expect(gateway.calls).toEqual(['refreshBrowser', 'getMe']);
});

test('without a network the session is kept: being offline is not being signed out', async () => {
  const gateway = server();
  const { services, clock } = await makeWorld(gateway);
  clock.now += 11 * 60_000;
  gateway.online = false;
  expect(await services.gateway.call(getMe, {})).toMatchObject({ ok: false, id: 'offline' });
  expect(await services.sessions.account()).toEqual(account);
});

test('a session the gateway has ended is ended here', async () => {
  const gateway = server();
  gateway.add(on(refreshBrowser, () => refuse('session_ended')));
  const { services } = await makeWorld(gateway);
  expect(await services.gateway.call(getMe, {})).toMatchObject({ ok: false, id: 'session_ended' });
  expect(await services.sessions.account()).toBeUndefined();
});

test('signing out everywhere needs the gateway; without it nothing changes', async () => {
  const gateway = server();
  gateway.add(on(signOutEverywhere, () => undefined));
  const { services } = await makeWorld(gateway);
  gateway.online = false;
  expect(await leave(services, true)).toBe(false);
  expect(await services.sessions.account()).toEqual(account);
  gateway.online = true;
  expect(await leave(services, true)).toBe(true);
  expect(await services.sessions.account()).toBeUndefined();
});

const kept = { ...session, refreshToken: 'kept-since-before-there-were-cookies' };
const stored = async ({ services }: { services: { db: Database } }) => services.db.get('session', 'current');

test('a refresh token kept from before moves into the cookie with its first use, and is gone from the phone', async () => {
  const bodies: unknown[] = [];
  const gateway = server();
  gateway.add(
    on(refreshBrowser, ({ body, headers }) => {
      bodies.push([body, headers['linka-page']]);
      return renewed;
    }),
  );
  const world = await makeWorld(gateway);
  await world.services.sessions.begin(kept);
  expect((await world.services.gateway.call(getMe, {})).ok).toBe(true);
  expect(JSON.stringify(await stored(world))).not.toContain(kept.refreshToken);
  await world.services.sessions.renew('second-token');
  expect(bodies).toEqual([
    [{ refreshToken: kept.refreshToken }, '1'],
    [{}, '1'],
  ]);
});

test('where cookies do not reach the gateway, the token stays with the phone', async () => {
  const gateway = fakeGateway(
    on(signIn, () => kept),
    on(refreshSession, ({ body }) => ({ ...renewed, refreshToken: `after ${JSON.stringify(body)}` })),
  );
  const world = await makeWorld(gateway, { cookies: false, signedIn: false });
  await enter(world.services, { phone: account.phone, code: '123456' });
  await world.services.sessions.renew(kept.accessToken);
  expect(await stored(world)).toMatchObject({
    refreshToken: `after {"refreshToken":"${kept.refreshToken}"}`,
  });
});

test('who signs out without a network is out here at once, and at the gateway once there is one', async () => {
  const gateway = server();
  gateway.add(on(signOutBrowser, () => undefined));
  const { services } = await makeWorld(gateway);
  gateway.online = false;
  expect(await leave(services, false)).toBe(true);
  expect(await services.sessions.account()).toBeUndefined();
  await settle(services);
  gateway.online = true;
  await settle(services);
  await settle(services);
  expect(gateway.calls).toEqual(['signOutBrowser']);
});

test('whoever signs in meanwhile is not signed out by it', async () => {
  const gateway = fakeGateway(on(signInBrowser, () => session));
  const { services } = await makeWorld(gateway);
  gateway.online = false;
  await leave(services, false);
  gateway.online = true;
  await enter(services, { phone: account.phone, code: '123456' });
  await settle(services);
  expect(gateway.calls).toEqual(['signInBrowser']);
});
