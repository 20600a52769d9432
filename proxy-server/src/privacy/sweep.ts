import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { forgottenBefore } from './rules.ts';
import { PrivacyStore } from './store.ts';

/** Carries out wishes to be forgotten that are due, and forgets what has been kept long enough. To be run hourly. */
export async function sweepPrivacy({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  for (const accountId of await new PrivacyStore(db).due(now))
    await db.tx('erase', async t => {
      await new PrivacyStore(t).erase(accountId, now);
      await audit(t, { actor: 'command:retention', act: 'account.erased', subject: accountId });
    });
  await db.tx('retention', t => new PrivacyStore(t).forget(forgottenBefore(now)));
}
