import { CLOCK_SKEW_MS } from '@linka/contracts/signing';
import type { Deps } from '../deps.ts';
import { sqlFile } from '../platform/db/index.ts';
import { SESSION_DAYS } from './rules.ts';

const DAY_MS = 86_400_000;
const sweep = sqlFile(import.meta.url, 'sweep');

/** Deletes spent nonces, old codes and counts, and sessions nobody can refresh. To be run every hour or so. */
export async function sweepAuth({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now().getTime();
  await db.multi(sweep, {
    noncesBefore: new Date(now - 2 * CLOCK_SKEW_MS),
    dayAgo: new Date(now - DAY_MS),
    sessionsBefore: new Date(now - SESSION_DAYS * DAY_MS),
  });
}
