import { refuse } from '@linka/contracts/problems';
import { verify, type SigningKey, type Verified } from '@linka/contracts/signing';
import type { RequestHandler } from 'express';
import type { Clock } from '../clock.ts';
import { sendProblem } from '../http/answer.ts';
import { bodyOf } from '../http/input.ts';
import type { Nonces } from './nonces.ts';

interface Guard {
  readonly keys: readonly SigningKey[];
  readonly nonces: Nonces;
  readonly clock: Clock;
}

const words: Record<Extract<Verified, { ok: false }>['reason'] | 'replayed', string> = {
  unsigned: 'Sign the request: the headers linka-key, linka-time, linka-nonce and linka-signature.',
  unknown_key: 'The key is not one of this shop.',
  stale: 'The signing time is more than five minutes from this shop’s clock.',
  wrong: 'The signature does not match method, path, time, nonce and body.',
  replayed: 'This nonce was used before. Sign again with a new one.',
};

/** Lets only the gateway through: signed with a key of this shop, in time, and never the same request twice. */
export const requireSignature = ({ keys, nonces, clock }: Guard): RequestHandler => {
  const replayed = async ({ keyId, nonce }: Extract<Verified, { ok: true }>) =>
    (await nonces.remember(keyId, nonce, clock.now())) ? undefined : 'replayed';

  return async (req, res, next) => {
    const parts = { method: req.method, path: req.originalUrl, body: bodyOf(req) };
    const verified = verify(parts, name => req.get(name), keys, clock.now());
    const refused = verified.ok ? await replayed(verified) : verified.reason;
    if (refused) sendProblem(res, refuse('bad_signature', words[refused]));
    else next();
  };
};
