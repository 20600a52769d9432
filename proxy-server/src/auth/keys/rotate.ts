import { randomUUID } from 'node:crypto';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { isDue } from './rules.ts';
import { TokenKeyRing } from './store.ts';

/**
 * Gives signing to a new key: at once when a person asks, else only when the one before is thirty days old. Nobody is
 * signed out, because the one before is believed as long as its tokens live. Answers the new kid, or undefined.
 */
export const rotateTokenKey = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: 'command:rotate-token-key' | 'gateway',
): Promise<string | undefined> =>
  db.tx('rotate-token-key', async t => {
    const now = clock.now();
    const ring = new TokenKeyRing(t);
    const before = await ring.lock();
    if (actor === 'gateway' && !isDue(before, now)) return undefined;
    const kid = randomUUID();
    await ring.succeed(kid, now);
    await audit(t, {
      actor,
      act: 'signing_key.rotated',
      subject: kid,
      detail: { before: before?.kid ?? null },
    });
    return kid;
  });
