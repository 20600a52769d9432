import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { getMe, refreshSession, type Session } from '@linka/contracts/auth';
import {
  confirmSecondFactor,
  enrolSecondFactor,
  getSecondFactor,
  giveSecondFactor,
} from '@linka/contracts/second-factor';
import { listShopsToVerify } from '@linka/contracts/shops';
import { URI } from 'otpauth';
import { OPERATOR_PHONE } from '../testing/gateway.ts';
import { signedIn, startGateway, type TestGateway } from '../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());
beforeEach(async () => {
  await gateway.deps.db.none('DELETE FROM second_factors');
});

/** An operator who has given the code by SMS and no more. */
const operator = () => signedIn(gateway, { phone: OPERATOR_PHONE });
const renewed = async ({ refreshToken }: Session) =>
  (await gateway.call(refreshSession, { body: { refreshToken } })).answer;
const work = ({ accessToken }: Session) =>
  gateway.call(listShopsToVerify, { token: accessToken, query: { verification: 'pending' } });
const standing = async ({ accessToken }: Session) =>
  (await gateway.call(getSecondFactor, { token: accessToken })).answer;
const confirm = ({ accessToken }: Session, code: string) =>
  gateway.call(confirmSecondFactor, { token: accessToken, body: { code } });
const give = ({ accessToken }: Session, code: string) =>
  gateway.call(giveSecondFactor, { token: accessToken, body: { code } });

/** An authenticator app that has scanned the QR code. Its clock may be off. */
const appFor = (address: string) => {
  const totp = URI.parse(address);
  return (secondsOff = 0) => totp.generate({ timestamp: gateway.clock.now().getTime() + secondsOff * 1000 });
};
async function enrolled() {
  const session = await operator();
  const { address } = (await gateway.call(enrolSecondFactor, { token: session.accessToken })).answer;
  const app = appFor(address);
  const { recoveryCodes } = (await confirm(session, app())).answer;
  return { session: await renewed(session), app, recoveryCodes };
}
const HALF_MINUTE = 30;

test('an operator does nothing before they have set up and given a second factor', async () => {
  const session = await operator();
  expect((await work(session)).problem).toBe('second_factor_needed');
  expect(await standing(session)).toEqual({ enrolledAt: null, given: false, recoveryCodesLeft: 0 });
  expect((await give(session, '123456')).problem).toBe('second_factor_needed');

  const { address, secret } = (await gateway.call(enrolSecondFactor, { token: session.accessToken })).answer;
  expect(address).toContain(`secret=${secret}`);
  const wrong = appFor(address)() === '000000' ? '000001' : '000000';
  expect((await confirm(session, wrong)).problem).toBe('second_factor_wrong');
  expect((await work(session)).problem).toBe('second_factor_needed');
  const { recoveryCodes } = (await confirm(session, appFor(address)())).answer;
  expect(new Set(recoveryCodes).size).toBe(10);

  // The token from before asks to be renewed by itself, and the next one says that both factors were given.
  expect((await gateway.call(getMe, { token: session.accessToken })).problem).toBe('token_expired');
  const next = await renewed(session);
  expect((await work(next)).status).toBe(200);
  expect(await standing(next)).toMatchObject({ given: true, recoveryCodesLeft: 10 });
});

test('a new sign-in gives the code again; a session does so after twelve hours', async () => {
  const { app } = await enrolled();
  gateway.clock.advance(HALF_MINUTE);
  const again = await operator();
  expect((await work(again)).problem).toBe('second_factor_needed');
  expect((await give(again, app())).status).toBe(204);
  const sure = await renewed(again);
  expect((await work(sure)).status).toBe(200);
  gateway.clock.advance(12 * 3600);
  const later = await renewed(sure);
  expect((await work(later)).problem).toBe('second_factor_needed');
});

describe('a code', () => {
  test('is taken once, and none older than one that was taken', async () => {
    const { session, app } = await enrolled();
    gateway.clock.advance(HALF_MINUTE);
    const code = app();
    expect((await give(session, code)).status).toBe(204);
    const next = await renewed(session);
    expect((await give(next, code)).problem).toBe('second_factor_wrong');
    expect((await give(next, app(-HALF_MINUTE))).problem).toBe('second_factor_wrong');
  });

  test('sent ten times at once is taken once', async () => {
    const { session, app } = await enrolled();
    gateway.clock.advance(2 * HALF_MINUTE);
    const tries = await Promise.all(Array.from({ length: 10 }, () => give(session, app())));
    expect(tries.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  test.each([
    [-HALF_MINUTE, 204],
    [HALF_MINUTE, 204],
    [-3 * HALF_MINUTE, 409],
    [3 * HALF_MINUTE, 409],
  ])('of an app whose clock is %d seconds off is answered %d', async (off, status) => {
    const { session, app } = await enrolled();
    gateway.clock.advance(4 * HALF_MINUTE);
    expect((await give(session, app(off))).status).toBe(status);
  });

  test('can be guessed at five times, then after a minute, then after two', async () => {
    const { session, app } = await enrolled();
    gateway.clock.advance(HALF_MINUTE);
    const wrong = app() === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) expect((await give(session, wrong)).problem).toBe('second_factor_wrong');
    const locked = await give(session, app());
    expect([locked.problem, Number(locked.headers.get('retry-after'))]).toEqual(['too_many_requests', 60]);
    gateway.clock.advance(61);
    expect((await give(session, wrong)).problem).toBe('second_factor_wrong');
    gateway.clock.advance(61);
    expect((await give(session, app())).problem).toBe('too_many_requests');
    gateway.clock.advance(60);
    expect((await give(session, app())).status).toBe(204);
  });
});

test('a recovery code lets in once, however it is written', async () => {
  const { session, recoveryCodes } = await enrolled();
  const [first = '', second = ''] = recoveryCodes;
  expect((await give(session, first)).status).toBe(204);
  const next = await renewed(session);
  expect((await give(next, first)).problem).toBe('second_factor_wrong');
  expect((await give(next, second.replace('-', '').toLowerCase())).status).toBe(204);
  expect(await standing(await renewed(next))).toMatchObject({ given: true, recoveryCodesLeft: 8 });
});

test('a factor that counts is not replaced by whoever has only the phone', async () => {
  const { app } = await enrolled();
  const thief = await operator();
  const tried = await gateway.call(enrolSecondFactor, { token: thief.accessToken });
  expect(tried.problem).toBe('second_factor_known');
  gateway.clock.advance(HALF_MINUTE);
  expect((await confirm(thief, app())).problem).toBe('second_factor_known');
  expect((await work(await renewed(thief))).problem).toBe('second_factor_needed');
});

test('nobody but operators sets one up', async () => {
  const { accessToken: token } = await signedIn(gateway);
  expect((await gateway.call(enrolSecondFactor, { token })).problem).toBe('not_allowed');
});

test('the database holds neither secret nor recovery codes', async () => {
  const session = await operator();
  const { address, secret } = (await gateway.call(enrolSecondFactor, { token: session.accessToken })).answer;
  const { recoveryCodes } = (await confirm(session, appFor(address)())).answer;
  const rows = await gateway.deps.db.any<{ kept: string }>(
    "SELECT encode(sealed_secret, 'escape') AS kept FROM second_factors UNION ALL SELECT encode(code_mac, 'escape') FROM recovery_codes",
  );
  expect(rows).toHaveLength(11);
  const kept = rows.map(row => row.kept).join();
  for (const known of [secret, ...recoveryCodes]) expect(kept).not.toContain(known);
});
