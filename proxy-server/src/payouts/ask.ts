import type { BodyOf } from '@linka/contracts/http';
import type { requestPayout } from '@linka/contracts/payouts';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { audit } from '../audit/index.ts';
import type { Jobs } from '../jobs/index.ts';
import { LedgerStore } from '../ledger/store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import { today } from '../platform/day.ts';
import { mayPayOut, type Limits } from './rules/decide.ts';
import { asked } from './rules/payout-money.ts';
import { PayoutsStore } from './store.ts';

interface Needs {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly limits: Limits;
}

type Wish = BodyOf<typeof requestPayout> & { readonly shopId: string };

/**
 * Commits a payout, takes it off the balance and queues the call to MTN, in one transaction under the lock of the shop's
 * wallet. The same wish again changes nothing. Refuses with `payout_number_missing`, `id_reused`, or as `mayPayOut`.
 */
export async function askForPayout(
  { db, clock, jobs, limits }: Needs,
  ownerId: string,
  { shopId, payoutId, amountNgwee }: Wish,
): Promise<Result<null>> {
  const done = await db.tx('ask-for-payout', async (t): Promise<Result<null>> => {
    const payouts = new PayoutsStore(t);
    const ledger = new LedgerStore(t);
    const msisdn = await payouts.lockNumber(shopId);
    if (msisdn === null) return refuse('payout_number_missing');
    const known = await payouts.byId(payoutId);
    if (known)
      return known.shopId === shopId && known.amountNgwee === amountNgwee ? ok(null) : refuse('id_reused');
    const now = clock.now();
    const standing = {
      balanceNgwee: -(await ledger.balance(`shop_payable:${shopId}`)),
      todayNgwee: await payouts.since(shopId, today(now).from),
    };
    const may = mayPayOut(amountNgwee, standing, limits);
    if (!may.ok) return may;
    await payouts.insert({ payoutId, shopId, msisdn, amountNgwee }, now);
    for (const journal of asked({ payoutId, shopId, amountNgwee })) await ledger.book(journal, now);
    await audit(t, {
      actor: ownerId,
      act: 'payout.asked',
      subject: shopId,
      detail: { payoutId, amountNgwee },
    });
    await jobs.send(t, { name: 'send-payout', data: { payoutId } });
    return ok(null);
  });
  if (done.ok) jobs.wake(['send-payout']);
  return done;
}
