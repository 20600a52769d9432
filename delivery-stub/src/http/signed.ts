import { refuse } from '@linka/contracts/problems';
import { CLOCK_SKEW_MS, verify, type SigningKey } from '@linka/contracts/signing';
import type { RequestHandler } from 'express';
import { bytesOf } from './body.ts';
import { sendProblem } from './problems.ts';

/** Remembers nonces for as long as their time could still be taken, and refuses the second use. */
class Nonces {
  readonly #seen = new Map<string, number>();

  /** True the first time. */
  use(name: string, now: Date): boolean {
    for (const [old, at] of this.#seen) {
      // A Map hands out its oldest first.
      if (now.getTime() - at <= 2 * CLOCK_SKEW_MS) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(name)) return false;
    this.#seen.set(name, now.getTime());
    return true;
  }
}

/** Lets a request through that one of `keys` has signed, once. */
export const signedBy = (keys: readonly SigningKey[], now: () => Date): RequestHandler => {
  const nonces = new Nonces();
  return (req, res, next) => {
    const parts = { method: req.method, path: req.originalUrl, body: bytesOf(req) };
    const verified = verify(parts, name => req.get(name), keys, now());
    const fresh = verified.ok && nonces.use(`${verified.keyId} ${verified.nonce}`, now());
    if (fresh) next();
    else
      sendProblem(
        res,
        refuse('bad_signature', undefined, { reason: verified.ok ? 'replayed' : verified.reason }),
      );
  };
};
