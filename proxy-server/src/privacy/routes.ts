import * as api from '@linka/contracts/privacy';
import { ok, refuse } from '@linka/contracts/problems';
import { audit } from '../audit/index.ts';
import { presentAccount } from '../auth/rules.ts';
import { AccountsStore } from '../auth/store.ts';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { exportOf } from './export.ts';
import { erasureAskedAt, mayBeForgotten } from './rules.ts';
import { PrivacyStore } from './store.ts';

const WORKS_HERE =
  'This number still works for a shop, the couriers or Linka. Ask to be taken off there, then ask again.';

/** What Linka knows of me, and how it forgets me. */
export function privacyRoutes(deps: Pick<Deps, 'db' | 'clock' | 'config'>): Route[] {
  const { db, clock, config } = deps;
  const store = new PrivacyStore(db);
  const deed = (accountId: string, act: 'account.erasure_asked' | 'account.erasure_withdrawn') =>
    ({ actor: accountId, act, subject: accountId }) as const;
  return [
    route(api.exportMe, {
      limit: perMinute(5),
      run: ({ caller }) => exportOf(deps, caller.accountId),
    }),
    route(api.getErasure, {
      run: async ({ caller }) => ok({ erasure: await store.of(caller.accountId) }),
    }),
    route(api.askErasure, {
      limit: perMinute(5),
      run: async ({ caller: { accountId } }) => {
        // Not by what the token says: an operator before their second factor is no operator there.
        const facts = await new AccountsStore(db).byId(accountId);
        if (!facts) return refuse('session_ended');
        const { roles } = presentAccount(facts, config.OPERATOR_PHONES);
        if (!mayBeForgotten(roles)) return refuse('not_allowed', WORKS_HERE);
        return ok(
          await db.tx('ask-erasure', async t => {
            await audit(t, deed(accountId, 'account.erasure_asked'));
            return new PrivacyStore(t).ask(accountId, erasureAskedAt(clock.now()));
          }),
        );
      },
    }),
    route(api.withdrawErasure, {
      run: async ({ caller: { accountId } }) => {
        await db.tx('withdraw-erasure', async t => {
          if (await new PrivacyStore(t).withdraw(accountId))
            await audit(t, deed(accountId, 'account.erasure_withdrawn'));
        });
        return ok(undefined);
      },
    }),
  ];
}
