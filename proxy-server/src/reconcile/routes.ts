import { ok, refuse } from '@linka/contracts/problems';
import { clearDifference, listDifferences } from '@linka/contracts/reconcile';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { route, type Route } from '../platform/http/index.ts';
import { ReconcileStore } from './store.ts';

/** Operators see what does not agree, and say why. */
export const reconcileRoutes = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Route[] => [
  route(listDifferences, {
    run: async ({ query }) => ok({ differences: await new ReconcileStore(db).list(query.cleared) }),
  }),
  route(clearDifference, {
    run: ({ caller, params: { differenceId: id }, body: { reason } }) =>
      db.tx('clear-difference', async t => {
        const store = new ReconcileStore(t);
        const operatorId = caller.accountId;
        if (await store.clear({ id, operatorId, reason, now: clock.now() }))
          await audit(t, { actor: operatorId, act: 'difference.cleared', subject: id });
        const difference = await store.byId(id);
        return difference ? ok(difference) : refuse('difference_unknown');
      }),
  }),
];
