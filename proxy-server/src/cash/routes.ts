import { getMyCash, handInCash, listCash, type CashPosting } from '@linka/contracts/cash';
import { ok, refuse } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { route, type Route } from '../platform/http/index.ts';
import { LedgerStore, type Posted } from '../ledger/store.ts';
import { carriedBy } from './carried.ts';
import { handIn } from './hand-in.ts';
import { CashStore, type OwedCash } from './store.ts';

const presentPosting = ({ cause, orderId, amountNgwee, at }: Posted): CashPosting => ({
  kind: cause === 'hand-in' ? 'hand_in' : 'delivered',
  orderId,
  amountNgwee,
  at: at.toISOString(),
});

/** The cash that couriers carry: they see their own, operators see all of it and count what comes in. */
export function cashRoutes(deps: Deps): Route[] {
  const cash = new CashStore(deps.db);
  const present = (owed: OwedCash) => ({ ...owed, limitNgwee: deps.config.CASH_LIMIT_NGWEE });
  return [
    route(getMyCash, {
      run: async ({ caller }) => {
        const mine = await cash.of(caller.accountId);
        if (!mine) return refuse('not_allowed');
        const { underWayNgwee } = await carriedBy(deps.db, mine.courierId);
        const postings = await new LedgerStore(deps.db).postings(`courier_cash:${mine.courierId}`);
        return ok({ ...present(mine), underWayNgwee, postings: postings.map(presentPosting) });
      },
    }),
    route(listCash, { run: async () => ok({ couriers: (await cash.all()).map(present) }) }),
    route(handInCash, {
      run: async ({ body, caller }) => {
        const done = await handIn(deps, caller.accountId, body);
        return done.ok ? ok(present(done.value)) : done;
      },
    }),
  ];
}
