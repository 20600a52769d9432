import type { BodyOf } from '@linka/contracts/http';
import type { handInCash } from '@linka/contracts/cash';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { audit } from '../audit/index.ts';
import { LedgerStore } from '../ledger/store.ts';
import { journal } from '../ledger/rules/journal.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import { CashStore, type OwedCash } from './store.ts';

interface Needs {
  readonly db: Database;
  readonly clock: Clock;
}

/**
 * Books cash that a courier hands in: it leaves what they owe and lies in the till. The same hand-in again books nothing
 * more. Refuses with `courier_unknown`, `more_than_owed`, `id_reused`.
 */
export const handIn = (
  { db, clock }: Needs,
  operatorId: string,
  { handInId, courierId, amountNgwee }: BodyOf<typeof handInCash>,
): Promise<Result<OwedCash>> =>
  db.tx('hand-in-cash', async t => {
    const cash = new CashStore(t);
    await cash.lock(courierId);
    const courier = await cash.of(courierId);
    if (!courier) return refuse('courier_unknown');
    const cause = `hand-in:${handInId}`;
    const account = `courier_cash:${courierId}` as const;
    const booked = await cash.handedIn(cause);
    if (booked)
      return booked.account === account && booked.amountNgwee === amountNgwee
        ? ok(courier)
        : refuse('id_reused');
    if (amountNgwee > courier.owedNgwee)
      return refuse('more_than_owed', undefined, { owedNgwee: courier.owedNgwee });
    const [entry] = journal(cause, null, ['wallet:cash', amountNgwee], [account, -amountNgwee]);
    if (entry) await new LedgerStore(t).book(entry, clock.now());
    const detail = { handInId, amountNgwee };
    await audit(t, { actor: operatorId, act: 'cash.handed_in', subject: courierId, detail });
    return ok({ ...courier, owedNgwee: courier.owedNgwee - amountNgwee });
  });
