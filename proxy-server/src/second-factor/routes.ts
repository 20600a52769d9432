import { refuse, ok } from '@linka/contracts/problems';
import * as api from '@linka/contracts/second-factor';
import { AccountsStore } from '../auth/store.ts';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { may } from '../policy/index.ts';
import { confirm, enrol, give, standing } from './index.ts';

/** Operators set up an authenticator app, and give its code after they have signed in. */
export const secondFactorRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'secrets'>): Route[] => [
  route(api.getSecondFactor, {
    run: async ({ caller }) => ok(await standing(deps, caller)),
  }),
  route(api.enrolSecondFactor, {
    limit: perMinute(60),
    run: async ({ caller }) => {
      if (!may(caller, 'second factor:set up', undefined)) return refuse('not_allowed');
      const account = await new AccountsStore(deps.db).byId(caller.accountId);
      return account ? enrol(deps, account.id, account.phone) : refuse('session_ended');
    },
  }),
  route(api.confirmSecondFactor, {
    limit: perMinute(60),
    run: ({ caller, body }) => confirm(deps, caller, body.code),
  }),
  route(api.giveSecondFactor, {
    limit: perMinute(60),
    run: ({ caller, body }) => give(deps, caller, body.code),
  }),
];
