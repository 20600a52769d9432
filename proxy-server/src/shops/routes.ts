import { LatLng } from '@linka/contracts/places';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import * as api from '@linka/contracts/shops';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Person, type Route } from '../platform/http/index.ts';
import { may } from '../policy/index.ts';
import { createDiscovery, discover } from './discovery/discover.ts';
import { keysOf, useNextKey } from './keys.ts';
import { openState } from './open-now.ts';
import { presentRecord, presentShop } from './rules.ts';
import { register } from './register.ts';
import { ShopsStore } from './store.ts';
import { verifyShop } from './verify.ts';

type Needs = Pick<Deps, 'config' | 'db' | 'clock' | 'secrets' | 'shopServers'>;

/** Wide, because a whole network's phones can come from one address. */
const browsing = perMinute(3000);

/** Finding shops, registering them, verifying them. */
export function shopRoutes(deps: Needs): Route[] {
  const { db, clock } = deps;
  const discovery = createDiscovery(deps);
  const asOwner = async <T>(
    caller: Person,
    shopId: string,
    run: () => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const shop = await new ShopsStore(db).byId(shopId);
    if (!shop) return refuse('shop_unknown');
    return may(caller, 'shop:manage keys', shop) ? run() : refuse('not_allowed');
  };
  return [
    route(api.discoverShops, {
      limit: browsing,
      raw: async ({ body }, res) => {
        const json = await discover(discovery, body);
        res.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(json),
          'cache-control': 'no-store',
        });
        res.end(json);
        return undefined;
      },
    }),
    route(api.getShop, {
      limit: browsing,
      run: async ({ params, query }) => {
        const at = query.lat === undefined && query.lng === undefined ? undefined : LatLng.safeParse(query);
        if (at?.success === false)
          return refuse('bad_request', 'Give both lat and lng, in degrees, or neither.');
        const store = new ShopsStore(db);
        const shop = await store.verified(params.shopId);
        if (!shop) return refuse('shop_unknown');
        const metres = at ? await store.metresTo(shop.id, at.data) : 0;
        return ok(presentShop(shop, metres, openState(shop.hours, clock.now())));
      },
    }),
    route(api.registerShop, {
      limit: perMinute(10),
      run: ({ caller, body }) => register(deps, caller.accountId, body),
    }),
    route(api.getShopKeys, {
      limit: perMinute(10),
      run: ({ caller, params: { shopId } }) =>
        asOwner(caller, shopId, async () => ok(await keysOf(deps, shopId))),
    }),
    route(api.useNextShopKey, {
      limit: perMinute(10),
      run: ({ caller, params: { shopId }, body }) =>
        asOwner(caller, shopId, () => useNextKey(deps, caller.accountId, shopId, body.keyId)),
    }),
    route(api.listShopsToVerify, {
      run: async ({ query }) => {
        const shops = await new ShopsStore(db).byVerification(query.verification);
        return ok({ shops: shops.map(presentRecord) });
      },
    }),
    route(api.verifyShop, {
      run: ({ caller, params, body }) => verifyShop(deps, caller.accountId, { ...params, ...body }),
    }),
  ];
}
