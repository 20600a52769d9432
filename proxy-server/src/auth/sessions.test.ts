import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getMe,
  listDevices,
  refreshSession,
  renameMe,
  signOut,
  signOutDevice,
  signOutEverywhere,
  type Session,
} from '@linka/contracts/auth';
import { signedIn, startGateway, type TestGateway } from '../testing/index.ts';
import { sweepAuth } from './sweep.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

const refresh = (refreshToken: string) => gateway.call(refreshSession, { body: { refreshToken } });
const me = ({ accessToken }: Session) => gateway.call(getMe, { token: accessToken });

describe('refreshing', () => {
  test('gives a new pair that works, and goes on', async () => {
    const first = await signedIn(gateway);
    const second = (await refresh(first.refreshToken)).answer;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    const third = (await refresh(second.refreshToken)).answer;
    expect((await me(third)).answer).toEqual(first.account);
  });

  test('again within 30 seconds, because the answer was lost, gives the very same successor', async () => {
    const first = await signedIn(gateway);
    const lost = (await refresh(first.refreshToken)).answer;
    gateway.clock.advance(29);
    const again = (await refresh(first.refreshToken)).answer;
    expect(again.refreshToken).toBe(lost.refreshToken);
    expect((await refresh(again.refreshToken)).status).toBe(200);
  });

  test('again after hours without a network gives the very same successor, as long as nobody has used it', async () => {
    const first = await signedIn(gateway);
    const lost = (await refresh(first.refreshToken)).answer;
    gateway.clock.advance(5 * 3600);
    const again = (await refresh(first.refreshToken)).answer;
    expect(again.refreshToken).toBe(lost.refreshToken);
    expect((await me(again)).status).toBe(200);
    gateway.clock.advance(31);
    expect((await refresh(first.refreshToken)).problem).toBe('session_ended');
  });

  test('by the page and its service worker at once leaves both with the same session', async () => {
    const { refreshToken } = await signedIn(gateway);
    const [page, worker] = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(page.answer.refreshToken).toBe(worker.answer.refreshToken);
  });

  test.each([
    [
      'more than 30 seconds later, when what it gave has been used',
      async (session: Session) => {
        await me((await refresh(session.refreshToken)).answer);
        gateway.clock.advance(31);
      },
    ],
    [
      'after its successor was used',
      async (session: Session) => {
        await refresh((await refresh(session.refreshToken)).answer.refreshToken);
      },
    ],
  ])('with a spent token %s ends the session for both holders', async (_, spend) => {
    const session = await signedIn(gateway);
    await spend(session);
    expect((await refresh(session.refreshToken)).problem).toBe('session_ended');
    expect((await me(session)).problem).toBe('session_ended');
    const row = await gateway.deps.db.one<{ end_reason: string }>(
      'SELECT end_reason FROM sessions WHERE account_id = $1',
      session.account.id,
    );
    expect(row).toEqual({ end_reason: 'reused' });
  });

  test('with an invented token is refused and ends nobody’s session', async () => {
    const session = await signedIn(gateway);
    const [sessionId, , mac] = session.refreshToken.split('.');
    for (const forged of [`${sessionId}.0.${mac}`, `${sessionId}.2.${'A'.repeat(43)}`, 'x'.repeat(90)])
      expect((await refresh(forged)).problem).toBe('session_ended');
    expect((await refresh(session.refreshToken)).status).toBe(200);
  });

  test('after sixty silent days asks to sign in again, and the session is swept', async () => {
    const session = await signedIn(gateway);
    gateway.clock.advance(60 * 86_400 + 1);
    expect((await refresh(session.refreshToken)).problem).toBe('session_ended');
    await sweepAuth(gateway.deps);
    expect(
      await gateway.deps.db.any('SELECT FROM sessions WHERE account_id = $1', session.account.id),
    ).toEqual([]);
  });
});

describe('signing out', () => {
  test('ends this session at once, its access token too, and no other', async () => {
    const phone = '+260977000001';
    const [here, there] = [await signedIn(gateway, { phone }), await signedIn(gateway, { phone })];
    const left = await gateway.call(signOut, { body: { refreshToken: here.refreshToken } });
    expect(left.status).toBe(204);
    expect((await me(here)).problem).toBe('session_ended');
    expect((await refresh(here.refreshToken)).problem).toBe('session_ended');
    expect((await me(there)).status).toBe(200);
  });

  test('everywhere ends all of the account’s sessions and nobody else’s', async () => {
    const phone = '+260977000002';
    const mine = [await signedIn(gateway, { phone }), await signedIn(gateway, { phone })];
    const other = await signedIn(gateway);
    await gateway.call(signOutEverywhere, { token: mine[0]?.accessToken ?? '' });
    for (const session of mine) expect((await me(session)).problem).toBe('session_ended');
    expect((await me(other)).status).toBe(200);
  });

  test('with a token that is no good is no error', async () => {
    expect((await gateway.call(signOut, { body: { refreshToken: 'x'.repeat(60) } })).status).toBe(204);
  });
});

describe('the list of devices', () => {
  const devices = async ({ accessToken }: Session) =>
    (await gateway.call(listDevices, { token: accessToken })).answer.devices;

  test('names each, says when it was seen, and which one asks', async () => {
    const phone = '+260977000003';
    const old = await signedIn(gateway, { phone, device: 'Chrome on Android' });
    gateway.clock.advance(3600);
    const here = await signedIn(gateway, { phone, device: 'Firefox on Windows' });
    const seen = await devices(here);
    expect(seen.map(({ name, current }) => [name, current])).toEqual([
      ['Firefox on Windows', true],
      ['Chrome on Android', false],
    ]);
    gateway.clock.advance(300);
    await refresh(old.refreshToken);
    const after = await devices(here);
    expect(after[0]).toMatchObject({ name: 'Chrome on Android', signedInAt: seen[1]?.signedInAt });
    expect(Date.parse(after[0]?.lastSeenAt ?? '')).toBeGreaterThan(Date.parse(seen[1]?.lastSeenAt ?? ''));
  });

  test('ends one, which is out at once; ending it again is harmless', async () => {
    const phone = '+260977000004';
    const lost = await signedIn(gateway, { phone });
    const here = await signedIn(gateway, { phone });
    const [id] = (await devices(here)).filter(({ current }) => !current).map(({ sessionId }) => sessionId);
    const end = () =>
      gateway.call(signOutDevice, { token: here.accessToken, params: { sessionId: id ?? '' } });
    expect([(await end()).status, (await end()).status]).toEqual([204, 204]);
    expect((await me(lost)).problem).toBe('session_ended');
    expect((await refresh(lost.refreshToken)).problem).toBe('session_ended');
    expect(await devices(here)).toHaveLength(1);
  });

  test('ends nobody else’s', async () => {
    const [mine, theirs] = [await signedIn(gateway), await signedIn(gateway)];
    const [{ sessionId } = { sessionId: '' }] = await devices(theirs);
    const tried = await gateway.call(signOutDevice, { token: mine.accessToken, params: { sessionId } });
    expect(tried.problem).toBe('session_unknown');
    expect((await me(theirs)).status).toBe(200);
  });
});

test('a person may change the name that couriers and shops see', async () => {
  const { accessToken, account } = await signedIn(gateway);
  const named = await gateway.call(renameMe, { token: accessToken, body: { name: '  Chanda Mwila ' } });
  expect(named.answer).toEqual({ ...account, name: 'Chanda Mwila' });
  expect((await gateway.call(renameMe, { token: accessToken, body: { name: ' ' } })).problem).toBe(
    'bad_request',
  );
});
