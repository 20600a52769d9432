import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLOCK_SKEW_MS, sign, signatureHeaders, verify, type SignedParts, type SigningKey } from './index.ts';

const word = fc.stringMatching(/^[\w.-]{1,40}$/);
const key = fc.record({ id: word, secret: fc.string({ minLength: 16, maxLength: 64 }) });
const parts = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
  path: fc.webPath().map(path => `/${path}`),
  body: fc.oneof(fc.string(), fc.uint8Array()),
});
const now = fc.date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });
const request = fc.record({ parts, key, now, nonce: word });

type Headers = Readonly<Record<string, string>>;
const check = (seen: SignedParts, headers: Headers, keys: readonly SigningKey[], at: Date) =>
  verify(seen, name => headers[name], keys, at);

test('what is signed is verified, at every clock within the skew and among other keys', () => {
  fc.assert(
    fc.property(
      request,
      key,
      fc.integer({ min: -CLOCK_SKEW_MS, max: CLOCK_SKEW_MS }),
      (sent, other, skew) => {
        const headers = sign(sent.parts, sent.key, sent.now, sent.nonce);
        const keys = [...(other.id === sent.key.id ? [] : [other]), sent.key];
        const verified = check(sent.parts, headers, keys, new Date(sent.now.getTime() + skew));
        expect(verified).toEqual({ ok: true, keyId: sent.key.id, nonce: sent.nonce });
      },
    ),
  );
});

const bytes = (body: string | Uint8Array) => Buffer.from(body).toString('hex');

test.each<
  [string, (sent: SignedParts, headers: Headers, junk: string) => { seen?: SignedParts; headers?: Headers }]
>([
  ['method', sent => ({ seen: { ...sent, method: sent.method === 'GET' ? 'POST' : 'GET' } })],
  ['path', (sent, _, junk) => ({ seen: { ...sent, path: sent.path + junk } })],
  [
    'body',
    (sent, _, junk) => ({
      seen: { ...sent, body: Buffer.from(bytes(sent.body) + bytes(junk) + '00', 'hex') },
    }),
  ],
  [
    'time',
    (_, h) => ({ headers: { ...h, [signatureHeaders.time]: String(Number(h[signatureHeaders.time]) + 1) } }),
  ],
  [
    'nonce',
    (_, h, junk) => ({
      headers: { ...h, [signatureHeaders.nonce]: (h[signatureHeaders.nonce] ?? '') + junk },
    }),
  ],
  ['key', (_, h) => ({ headers: { ...h, [signatureHeaders.key]: 'other key' } })],
  [
    'signature',
    (_, h) => ({
      headers: {
        ...h,
        [signatureHeaders.signature]: (h[signatureHeaders.signature] ?? '').replace(/.$/, c =>
          c === '0' ? '1' : '0',
        ),
      },
    }),
  ],
])('a changed %s is refused', (_, change) => {
  fc.assert(
    fc.property(request, key, word, (sent, other, junk) => {
      fc.pre(other.secret !== sent.key.secret);
      const headers = sign(sent.parts, sent.key, sent.now, sent.nonce);
      const changed = change(sent.parts, headers, junk);
      const keys = [sent.key, { ...other, id: 'other key' }];
      const verified = check(changed.seen ?? sent.parts, changed.headers ?? headers, keys, sent.now);
      expect(verified).toEqual({ ok: false, reason: 'wrong' });
    }),
  );
});

test('beyond the skew it is stale, on both sides', () => {
  fc.assert(
    fc.property(request, fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(-1, 1), (sent, beyond, side) => {
      const at = new Date(sent.now.getTime() + side * (CLOCK_SKEW_MS + beyond));
      const headers = sign(sent.parts, sent.key, sent.now, sent.nonce);
      expect(check(sent.parts, headers, [sent.key], at)).toEqual({ ok: false, reason: 'stale' });
    }),
  );
});

const example = { method: 'POST', path: '/delivery?x=1', body: '{}' };
const ours = { id: 'k1', secret: 'not so secret at all' };
const at = new Date('2026-03-02T06:00:00Z');

test.each(Object.values(signatureHeaders))('without %s it is unsigned', name => {
  const headers = { ...sign(example, ours, at, 'n1'), [name]: '' };
  expect(check(example, headers, [ours], at)).toEqual({ ok: false, reason: 'unsigned' });
});

test('a key nobody knows is unknown', () => {
  const headers = sign(example, ours, at, 'n1');
  expect(check(example, headers, [{ ...ours, id: 'k2' }], at)).toEqual({ ok: false, reason: 'unknown_key' });
});

test.each(['soon', '', '-1', '1e12', '0x10', '9'.repeat(16)])('time %p is never taken', time => {
  const headers = { ...sign(example, ours, at, 'n1'), [signatureHeaders.time]: time };
  expect(check(example, headers, [ours], at).ok).toBe(false);
});

test('a nonce too long to remember is refused', () => {
  const headers = sign(example, ours, at, 'n'.repeat(101));
  expect(check(example, headers, [ours], at)).toEqual({ ok: false, reason: 'unsigned' });
});

test('the signature is the documented one, so that others can write it too', () => {
  expect(sign(example, ours, at, 'n1')).toMatchInlineSnapshot(`
    {
      "linka-key": "k1",
      "linka-nonce": "n1",
      "linka-signature": "35c994e3cc5ab76c15025b2418da5a943f1e6ed702c4d5597aadbc3741c595d8",
      "linka-time": "1772431200000",
    }
  `);
});
