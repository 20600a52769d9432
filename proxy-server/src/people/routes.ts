import { invitePerson, listPeople, removePerson } from '@linka/contracts/people';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Person, type Route } from '../platform/http/index.ts';
import { may } from '../policy/index.ts';
import type { ShopRow } from '../shops/shop-row.ts';
import { ShopsStore } from '../shops/store.ts';
import { invite, remove } from './change.ts';
import { PeopleStore } from './store.ts';

/** The owner says who works in the shop. */
export function peopleRoutes(deps: Pick<Deps, 'db' | 'clock' | 'sms'>): Route[] {
  const { db, clock } = deps;
  const asOwner = async <T>(
    caller: Person,
    shopId: string,
    act: (shop: ShopRow) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const shop = await new ShopsStore(db).byId(shopId);
    if (!shop) return refuse('shop_unknown');
    return may(caller, 'shop:manage people', shop)
      ? act(shop)
      : refuse('not_allowed', 'Only the owner of the shop decides who works there.');
  };
  return [
    route(listPeople, {
      run: ({ caller, params: { shopId } }) =>
        asOwner(caller, shopId, async () => {
          const store = new PeopleStore(db);
          const invited = await store.invitedTo(shopId, clock.now());
          return ok({
            people: await store.peopleOf(shopId),
            invited: invited.map(({ phone, invitedAt }) => ({ phone, invitedAt: invitedAt.toISOString() })),
          });
        }),
    }),
    route(invitePerson, {
      limit: perMinute(10),
      run: ({ caller, params: { shopId, phone } }) =>
        asOwner(caller, shopId, shop => invite(deps, shop, phone)),
    }),
    route(removePerson, {
      limit: perMinute(30),
      run: ({ caller, params: { shopId, phone } }) =>
        asOwner(caller, shopId, shop => remove(deps, shop, phone)),
    }),
  ];
}
