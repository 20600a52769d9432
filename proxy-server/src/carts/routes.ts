import { syncCart } from '@linka/contracts/carts';
import { ok } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { syncCarts } from './sync.ts';

/** A person's carts on all their phones: always the caller's own. */
export const cartRoutes = (deps: Pick<Deps, 'db' | 'clock'>): Route[] => [
  route(syncCart, {
    limit: perMinute(60),
    run: async ({ caller, body }) => ok(await syncCarts(deps, caller.accountId, body)),
  }),
];
