import { getMyCash, handInCash, listCash } from '@linka/contracts/cash';
import { ok, refuse } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { route, type Route } from '../platform/http/index.ts';
import { handIn } from './hand-in.ts';
import { CashStore, type OwedCash } from './store.ts';

/** The cash that couriers carry: they see their own, operators see all of it and count what comes in. */
export function cashRoutes(deps: Deps): Route[] {
  const cash = new CashStore(deps.db);
  const present = (owed: OwedCash) => ({ ...owed, limitNgwee: deps.config.CASH_LIMIT_NGWEE });
  return [
    route(getMyCash, {
      run: async ({ caller }) => {
        const mine = await cash.of(caller.accountId);
        return mine ? ok(present(mine)) : refuse('not_allowed');
      },
    }),
    route(listCash, { run: async () => ok({ couriers: (await cash.all()).map(present) }) }),
    route(handInCash, {
      run: async ({ body }) => {
        const done = await handIn(deps, body);
        return done.ok ? ok(present(done.value)) : done;
      },
    }),
  ];
}
