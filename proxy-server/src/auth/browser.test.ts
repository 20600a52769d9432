import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getMe,
  refreshBrowser,
  refreshSession,
  requestCode,
  signInBrowser,
  signOutBrowser,
  signOutEverywhere,
} from '@linka/contracts/auth';
import { pageHeaders } from '@linka/contracts/http';
import { aPhone, signedIn, startGateway, type TestGateway } from '../testing/index.ts';

const APP = 'https://linka.example';
const fromApp = { ...pageHeaders, origin: APP };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ CORS_ORIGINS: APP });
});
afterAll(() => gateway.stop());

const setCookie = ({ headers }: { headers: Headers }): string => headers.getSetCookie().join();
const cookieOf = (reply: { headers: Headers }): string => setCookie(reply).split(';')[0] ?? '';

async function enter() {
  const phone = aPhone();
  await gateway.call(requestCode, { body: { phone } });
  const body = { phone, code: gateway.sms.codeFor(phone) };
  const entered = await gateway.call(signInBrowser, { headers: fromApp, body });
  return { entered, cookie: cookieOf(entered), token: entered.answer.accessToken };
}
const refresh = (cookie: string, headers: Record<string, string> = fromApp) =>
  gateway.call(refreshBrowser, { headers: { ...headers, cookie }, body: {} });
const me = (token: string) => gateway.call(getMe, { token });

describe('a page', () => {
  test('gets its refresh token in a cookie that scripts cannot read and other sites do not make travel', async () => {
    const { entered } = await enter();
    expect(entered.status).toBe(201);
    expect(entered.text).not.toContain('refreshToken');
    const [pair, ...attributes] = setCookie(entered).split('; ');
    expect(pair).toMatch(/^__Secure-linka-refresh=[\w-]{36}\.\d+\.[\w-]{43}$/);
    expect(attributes.filter(one => !one.startsWith('Expires'))).toEqual([
      'Max-Age=5184000',
      'Path=/api/auth/browser',
      'HttpOnly',
      'Secure',
      'SameSite=Strict',
    ]);
  });

  test('rotates the cookie, and goes on', async () => {
    const first = await enter();
    const second = await refresh(first.cookie);
    expect(cookieOf(second)).not.toBe(first.cookie);
    expect(second.text).not.toContain('refreshToken');
    const third = await refresh(cookieOf(second));
    expect((await me(third.answer.accessToken)).answer).toEqual(third.answer.account);
  });

  test('whose cookie was copied and spent is signed out, and so is the thief', async () => {
    const { cookie, token } = await enter();
    await refresh(cookieOf(await refresh(cookie)));
    const stolen = await refresh(cookie);
    expect(stolen.problem).toBe('session_ended');
    expect(setCookie(stolen)).toMatch(
      /^__Secure-linka-refresh=; Path=\/api\/auth\/browser; Expires=Thu, 01 Jan 1970/,
    );
    expect((await me(token)).problem).toBe('session_ended');
  });

  test('signs out: the session ends and the cookie is taken back', async () => {
    const { cookie, token } = await enter();
    const left = await gateway.call(signOutBrowser, { headers: { ...fromApp, cookie } });
    expect(left.status).toBe(204);
    expect(setCookie(left)).toMatch(/^__Secure-linka-refresh=;/);
    expect((await me(token)).problem).toBe('session_ended');
    expect((await refresh(cookie)).problem).toBe('session_ended');
  });

  test('that signs out everywhere gets its cookie taken back too', async () => {
    const { token } = await enter();
    expect(setCookie(await gateway.call(signOutEverywhere, { token }))).toMatch(/^__Secure-linka-refresh=;/);
  });

  test('without a cookie is asked to sign in', async () => {
    expect((await refresh('other=1')).problem).toBe('session_ended');
  });
});

describe('a token from before there were cookies', () => {
  const moved = (cookie: string, refreshToken: string) =>
    gateway.call(refreshBrowser, { headers: { ...fromApp, cookie }, body: { refreshToken } });

  test('moves into the cookie', async () => {
    const { refreshToken } = await signedIn(gateway);
    const first = await moved('', refreshToken);
    expect((await refresh(cookieOf(first))).status).toBe(200);
  });

  test('is no reuse when the phone died between the answer and its database', async () => {
    const { refreshToken } = await signedIn(gateway);
    const first = await moved('', refreshToken);
    gateway.clock.advance(60);
    const again = await moved(cookieOf(first), refreshToken);
    expect((await refresh(cookieOf(again))).status).toBe(200);
  });

  test('is preferred to the cookie of somebody who was signed in there before', async () => {
    const [{ cookie }, { refreshToken, account }] = [await enter(), await signedIn(gateway)];
    expect((await moved(cookie, refreshToken)).answer.account).toEqual(account);
  });

  test('is still good for whoever is no page, and needs no cookie and no header', async () => {
    const { refreshToken } = await signedIn(gateway);
    const renewed = await gateway.call(refreshSession, { body: { refreshToken } });
    expect(renewed.answer.refreshToken).not.toBe(refreshToken);
    expect(setCookie(renewed)).toBe('');
  });
});

describe('the cookie alone proves nothing', () => {
  test.each<[string, Record<string, string>]>([
    ['no header', { origin: APP }],
    ['a foreign origin', { ...pageHeaders, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a foreign origin of the same site', { ...pageHeaders, origin: 'https://x.linka.example' }],
    ['no origin', { ...pageHeaders }],
    ['the origin of a sandbox', { ...pageHeaders, origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('with %s it is refused, and the session goes on', async (_, headers) => {
    const { cookie } = await enter();
    expect((await refresh(cookie, headers)).problem).toBe('foreign_page');
    const out = await gateway.call(signOutBrowser, { headers: { ...headers, cookie } });
    expect(out.problem).toBe('foreign_page');
    expect((await refresh(cookie)).status).toBe(200);
  });

  test('where the browser vouches that the page is of this origin, no list is needed', async () => {
    const { cookie } = await enter();
    const here = { ...pageHeaders, origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' };
    expect((await refresh(cookie, here)).status).toBe(200);
  });
});
