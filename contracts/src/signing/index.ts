import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A request between programs, as both sides must see it to agree on a signature. */
export interface SignedParts {
  readonly method: string;
  /** Path with its query string, exactly as sent. */
  readonly path: string;
  readonly body: Uint8Array | string;
}

export interface SigningKey {
  readonly id: string;
  readonly secret: string;
}

/** How far two clocks may be apart, in milliseconds. A nonce must be remembered for twice this long. */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;

export const signatureHeaders = {
  key: 'linka-key',
  time: 'linka-time',
  nonce: 'linka-nonce',
  signature: 'linka-signature',
} as const;

const canonical = (parts: SignedParts, time: string, nonce: string): string =>
  [
    'linka-v1',
    parts.method.toUpperCase(),
    parts.path,
    time,
    nonce,
    createHash('sha256').update(parts.body).digest('hex'),
  ].join('\n');

const mac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex');

/** Headers that prove who sent this request and when. `nonce` must never be used twice with one key. */
export function sign(parts: SignedParts, key: SigningKey, now: Date, nonce: string): Record<string, string> {
  const time = String(now.getTime());
  return {
    [signatureHeaders.key]: key.id,
    [signatureHeaders.time]: time,
    [signatureHeaders.nonce]: nonce,
    [signatureHeaders.signature]: mac(key.secret, canonical(parts, time, nonce)),
  };
}

export type Verified =
  | { readonly ok: true; readonly keyId: string; readonly nonce: string }
  | { readonly ok: false; readonly reason: 'unsigned' | 'unknown_key' | 'stale' | 'wrong' };

/**
 * Checks a signature in constant time. The caller must then remember `nonce` for twice {@link CLOCK_SKEW_MS} and
 * refuse a request that brings it again: this function is pure and has no memory.
 */
export function verify(
  parts: SignedParts,
  header: (name: string) => string | undefined,
  keys: readonly SigningKey[],
  now: Date,
): Verified {
  const [keyId, time, nonce, signature] = Object.values(signatureHeaders).map(header);
  if (!keyId || !time || !nonce || !signature || nonce.length > 100) return { ok: false, reason: 'unsigned' };
  const key = keys.find(candidate => candidate.id === keyId);
  if (!key) return { ok: false, reason: 'unknown_key' };
  if (!/^\d{1,15}$/.test(time) || Math.abs(now.getTime() - Number(time)) > CLOCK_SKEW_MS)
    return { ok: false, reason: 'stale' };
  const expected = Buffer.from(mac(key.secret, canonical(parts, time, nonce)));
  const given = Buffer.from(signature);
  const same = expected.length === given.length && timingSafeEqual(expected, given);
  return same ? { ok: true, keyId, nonce } : { ok: false, reason: 'wrong' };
}
