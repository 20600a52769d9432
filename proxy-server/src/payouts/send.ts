import { backOff, type Again, type Handler, type JobData, type Jobs } from '../jobs/index.ts';
import { LedgerStore } from '../ledger/store.ts';
import type { PayoutProvider } from '../payments/providers/provider.ts';
import { followSeconds } from '../payments/rules/settling.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import type { Log } from '../platform/log.ts';
import { ended } from './rules/payout-money.ts';
import { PayoutsStore, type PayoutRow } from './store.ts';

export interface PayoutDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly payer: PayoutProvider;
}

/** Hands a payout to MTN. It is in the database already; the same reference may go out any number of times. */
export const sendPayout =
  (deps: PayoutDeps): Handler<JobData['send-payout']> =>
  async ({ payoutId, attempt }) => {
    const payouts = new PayoutsStore(deps.db);
    const payout = await payouts.byId(payoutId);
    if (payout?.state !== 'queued') return undefined;
    const asked = await deps.payer.payOut(payout);
    if (asked.kind === 'refused') return giveUp(deps, payout, asked.reason, attempt);
    const state = asked.kind === 'accepted' ? 'sent' : 'queued';
    await payouts.progress({ payoutId, state }, deps.clock.now());
    if (asked.kind === 'unclear') return { againInSeconds: backOff(attempt) };
    await deps.jobs.send(deps.db, { name: 'follow-payout', data: { payoutId }, afterSeconds: 1 });
    return undefined;
  };

/** An earlier try may have got through although its answer was lost: it has failed only if MTN does not know it. */
async function giveUp(deps: PayoutDeps, payout: PayoutRow, reason: string, attempt: number): Promise<Again> {
  const { payoutId } = payout;
  const status = await deps.payer.paidOut(payout);
  if (status.kind === 'unknown') {
    await end(deps, payout, 'failed', { reason });
    return undefined;
  }
  const state = status.kind === 'unclear' ? 'queued' : 'sent';
  await new PayoutsStore(deps.db).progress({ payoutId, state }, deps.clock.now());
  if (state === 'queued') return { againInSeconds: backOff(attempt) };
  await deps.jobs.send(deps.db, { name: 'follow-payout', data: { payoutId } });
  return undefined;
}

/** A transfer that MTN took but does not know after so many looks never arrived: its reference goes out again. */
const VISIBLE_ATTEMPTS = 10;

/** Follows a payout until MTN says how it ended. */
export const followPayout =
  (deps: PayoutDeps): Handler<JobData['follow-payout']> =>
  async ({ payoutId, attempt }) => {
    const payouts = new PayoutsStore(deps.db);
    const payout = await payouts.byId(payoutId);
    if (payout?.state !== 'sent') return undefined;
    const status = await deps.payer.paidOut(payout);
    if (status.kind === 'successful' || status.kind === 'failed') {
      await end(deps, payout, status.kind, status);
      return undefined;
    }
    if (status.kind === 'mismatch')
      deps.log.error({ payoutId }, 'another payout was made than was asked for');
    const lost = status.kind === 'unknown' && attempt >= VISIBLE_ATTEMPTS;
    await payouts.progress({ payoutId, state: lost ? 'queued' : 'sent' }, deps.clock.now());
    if (!lost) return { againInSeconds: followSeconds(attempt) };
    await deps.jobs.send(deps.db, { name: 'send-payout', data: { payoutId }, afterSeconds: 30 });
    return undefined;
  };

/** The payout's row and the books move together, once. */
const end = (
  { db, clock }: PayoutDeps,
  payout: PayoutRow,
  state: 'successful' | 'failed',
  told: { readonly reason?: string; readonly financialTransactionId?: string | null },
): Promise<void> =>
  db.tx('end-payout', async t => {
    const { reason, financialTransactionId } = told;
    const now = clock.now();
    const progress = {
      payoutId: payout.payoutId,
      state,
      ...(reason === undefined ? {} : { reason }),
      ...(financialTransactionId === undefined ? {} : { financialTransactionId }),
    };
    if (!(await new PayoutsStore(t).progress(progress, now))) return;
    for (const journal of ended(payout, state)) await new LedgerStore(t).book(journal, now);
  });

const FORGOTTEN_MS = 3 * 60 * 1000;

/** Takes up again the payouts that nobody follows any more. */
export async function remindOfPayouts({
  db,
  clock,
  jobs,
}: Pick<PayoutDeps, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const before = new Date(clock.now().getTime() - FORGOTTEN_MS);
  for (const { payoutId, state } of await new PayoutsStore(db).forgotten(before))
    await jobs.send(db, { name: state === 'queued' ? 'send-payout' : 'follow-payout', data: { payoutId } });
}
