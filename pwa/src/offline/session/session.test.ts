import { expect, test } from '@jest/globals';
import { getMe, refreshSession, signOutEverywhere } from '@linka/contracts/auth';
import { refuse } from '@linka/contracts/problems';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { account, makeWorld, session } from '../../testing/world.ts';

const renewed = { ...session, accessToken: 'second-token', refreshToken: 'second-refresh-token-long' };
const server = () =>
  fakeGateway(
    on(refreshSession, () => renewed),
    on(getMe, ({ headers }) =>
      headers.authorization === 'Bearer second-token' ? account : refuse('token_expired'),
    ),
  );

test('an expired token is renewed once, however many calls meet it at the same time', async () => {
  const gateway = server();
  const { services } = await makeWorld(gateway);
  const answers = await Promise.all([1, 2, 3, 4].map(() => services.gateway.call(getMe, {})));
  expect(answers.every(answer => answer.ok)).toBe(true);
  expect(gateway.calls.filter(id => id === 'refreshSession')).toHaveLength(1);
});

test('a token known to be old is renewed before it is used', async () => {
  const gateway = server();
  const { services, clock } = await makeWorld(gateway);
  clock.now += 11 * 60_000;
  expect((await services.gateway.call(getMe, {})).ok).toBe(true);
  expect(gateway.calls).toEqual(['refreshSession', 'getMe']);
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
  gateway.add(on(refreshSession, () => refuse('session_ended')));
  const { services } = await makeWorld(gateway);
  expect(await services.gateway.call(getMe, {})).toMatchObject({ ok: false, id: 'session_ended' });
  expect(await services.sessions.account()).toBeUndefined();
});

test('signing out everywhere needs the gateway; without it nothing changes', async () => {
  const gateway = server();
  gateway.add(on(signOutEverywhere, () => undefined));
  const { services } = await makeWorld(gateway);
  gateway.online = false;
  expect(await services.sessions.end(services.gateway, true)).toBe(false);
  expect(await services.sessions.account()).toEqual(account);
  gateway.online = true;
  expect(await services.sessions.end(services.gateway, true)).toBe(true);
  expect(await services.sessions.account()).toBeUndefined();
});
