import type { Transport } from '../../lib/api/index.ts';
import type { Database } from '../database/index.ts';

/** The gateway's clock as an answer told it (its `Date` header). */
export interface HeardClock {
  /** The gateway's time, in milliseconds since 1970. */
  readonly at: number;
  /** How far this phone's clock was ahead of it then; below zero when behind. */
  readonly aheadMs: number;
}

interface Deps {
  readonly db: Database;
  readonly transport: Transport;
  readonly now: () => number;
}

/** Written at most this often: an answer a second must not be a write a second. */
const RENEW_MS = 30_000;

/**
 * Listens to the gateway's clock in every answer, so that a decision can later be dated although this phone's own
 * clock may be wrong or be put right meanwhile. Costs no request.
 */
export function createClockHearing({ db, transport, now }: Deps): {
  readonly transport: Transport;
  readonly heardClock: () => Promise<HeardClock | null>;
} {
  let written: HeardClock | undefined;
  const hear = (at: number): void => {
    const heard = { at, aheadMs: now() - at };
    const known =
      written !== undefined &&
      Math.abs(heard.aheadMs - written.aheadMs) < RENEW_MS &&
      Math.abs(at - written.at) < RENEW_MS;
    if (known) return;
    written = heard;
    // Only a help for later: a full disk must not stop the answer.
    void db.put('settings', heard, 'heardClock').catch(() => undefined);
  };
  return {
    transport: async request => {
      const answer = await transport(request);
      const at = Date.parse(answer.header('date') ?? '');
      // An answer with an age was kept somewhere on the way: its date is no clock.
      if (Number.isFinite(at) && answer.header('age') === undefined) hear(at);
      return answer;
    },
    heardClock: async () =>
      written ??
      ((await db.get('settings', 'heardClock').catch(() => undefined)) as HeardClock | undefined) ??
      null,
  };
}
