import { ok, refuse } from '@linka/contracts/problems';
import * as api from '@linka/contracts/push';
import type { Deps } from '../deps.ts';
import { route, type Route } from '../platform/http/index.ts';
import { isUsable } from './rules.ts';
import { PushStore } from './store.ts';
import { vapidKeys } from './vapid.ts';

/** Which devices get pushes. */
export function pushRoutes({ db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>): Route[] {
  const store = new PushStore(db);
  return [
    route(api.getPushKey, {
      run: async () => ok({ publicKey: (await vapidKeys(db)).publicKey }),
    }),
    route(api.subscribePush, {
      run: async ({ caller, body }) => {
        if (!isUsable(body, config.ALLOW_PRIVATE_SHOPS))
          return refuse('bad_request', 'This is no push subscription.');
        await store.subscribe(caller.accountId, { endpoint: body.endpoint, ...body.keys }, clock.now());
        return ok(undefined);
      },
    }),
    route(api.unsubscribePush, {
      run: async ({ caller, body }) => {
        await store.unsubscribe(caller.accountId, body.endpoint);
        return ok(undefined);
      },
    }),
  ];
}
