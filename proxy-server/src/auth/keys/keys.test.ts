import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { getJwks, getMe, refreshSession } from '@linka/contracts/auth';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { signedIn, startGateway, type TestGateway } from '../../testing/index.ts';
import { isDue } from './rules.ts';
import { rotateTokenKey } from './rotate.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

const kidOf = (token: string) => decodeProtectedHeader(token).kid;
const me = (token: string) => gateway.call(getMe, { token });
const byCommand = () => rotateTokenKey(gateway.deps, 'command:rotate-token-key');
const published = async () => (await gateway.call(getJwks)).answer.keys.map(({ kid }) => kid);
/** A gateway looks at the keys once a minute. */
const AFTER_A_MINUTE = 61;

afterEach(() => gateway.clock.advance(AFTER_A_MINUTE));

test('anybody can check an access token with the published keys', async () => {
  const { accessToken, account } = await signedIn(gateway);
  const keys = createRemoteJWKSet(new URL(`${gateway.url}${getJwks.path}`));
  const { payload, protectedHeader } = await jwtVerify(accessToken, keys, { issuer: 'linka' });
  expect(payload.sub).toBe(account.id);
  expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: expect.any(String) });
});

test('a new key signs from the next minute on, and nobody is signed out', async () => {
  const before = await signedIn(gateway);
  const kid = await byCommand();
  gateway.clock.advance(AFTER_A_MINUTE);
  const after = await signedIn(gateway);
  expect(kidOf(after.accessToken)).toBe(kid);
  expect(kidOf(before.accessToken)).not.toBe(kid);
  for (const { accessToken } of [before, after]) expect((await me(accessToken)).status).toBe(200);
  expect(await published()).toEqual([kid, kidOf(before.accessToken)]);
});

test('the key before is believed until its last token has run out; then its bearer refreshes', async () => {
  const before = await signedIn(gateway);
  const old = kidOf(before.accessToken);
  await byCommand();
  gateway.clock.advance(600 + 2 * AFTER_A_MINUTE);
  expect(await published()).not.toContain(old);
  expect((await me(before.accessToken)).problem).toBe('token_expired');
  const { refreshToken } = before;
  const fresh = (await gateway.call(refreshSession, { body: { refreshToken } })).answer;
  expect((await me(fresh.accessToken)).status).toBe(200);
});

test('a token of a key that another gateway made a moment ago is believed at once', async () => {
  const one = await signedIn(gateway);
  const other = await startGateway({ DATABASE_URL: gateway.deps.config.DATABASE_URL });
  other.clock.advance((gateway.clock.now().getTime() - Date.now()) / 1000);
  await byCommand();
  gateway.clock.advance(2);
  const { refreshToken } = one;
  const elsewhere = (await other.call(refreshSession, { body: { refreshToken } })).answer;
  expect(kidOf(elsewhere.accessToken)).not.toBe(kidOf(one.accessToken));
  expect((await me(elsewhere.accessToken)).status).toBe(200);
  await other.stop();
});

test('after thirty days a gateway makes a new key by itself; two that do so at once make one', async () => {
  await signedIn(gateway);
  expect(await rotateTokenKey(gateway.deps, 'gateway')).toBeUndefined();
  gateway.clock.advance(30 * 86_400);
  const made = await Promise.all([1, 2, 3].map(() => rotateTokenKey(gateway.deps, 'gateway')));
  expect(made.filter(kid => kid !== undefined)).toHaveLength(1);
});

test('a new key is due when there is none, or after thirty days', () => {
  const now = new Date('2026-03-31T08:00:00Z');
  const madeAt = (days: number) => ({
    kid: 'k',
    madeAt: new Date(now.getTime() - days * 86_400_000),
    retiredAt: null,
  });
  expect([null, madeAt(0), madeAt(29.9), madeAt(30)].map(key => isDue(key, now))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('the command rotates, says so, and is written down', async () => {
  await signedIn(gateway);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--conditions=@linka/source', 'proxy-server/src/commands/rotate-token-key.ts'],
    { env: { ...process.env, DATABASE_URL: gateway.deps.config.DATABASE_URL } },
  );
  const [kid] = await gateway.deps.db.any<{ subject: string; actor: string }>(
    "SELECT subject, actor FROM audit_log WHERE act = 'signing_key.rotated' ORDER BY id DESC LIMIT 1",
  );
  expect(kid?.actor).toBe('command:rotate-token-key');
  expect(stdout).toContain(kid?.subject);
});

test('no private key is stored', async () => {
  const { db } = gateway.deps;
  const columns = await db.map(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'token_keys' ORDER BY 1",
    [],
    ({ name }: { name: string }) => name,
  );
  expect(columns).toEqual(['kid', 'made_at', 'retired_at']);
  expect(await db.any("SELECT FROM server_keys WHERE name = 'access-tokens'")).toEqual([]);
});
