import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { RegisterShopBody, ShopRecord } from '@linka/contracts/shops';
import { shopKeyGeneration } from '../auth/shop-key-store.ts';
import { shopKey } from '../auth/shop-key.ts';
import type { Deps } from '../deps.ts';
import { violates } from '../platform/db/index.ts';
import { leadsOutside } from '../platform/outside.ts';
import { isServed, presentRecord, sameRegistration, shopOrigin } from './rules.ts';
import { ShopsStore } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'config' | 'secrets'>;
type Registered = Result<{ shop: ShopRecord; signingKey: string }>;

/**
 * Registers a shop, its owner becoming its first staff. The same registration again answers the same, key included;
 * with another server address, phone or hours it changes these. Anything else under the same id is `id_reused`.
 */
export async function register(
  { db, clock, config, secrets }: Needs,
  ownerId: string,
  given: RegisterShopBody,
): Promise<Registered> {
  if (!isServed(given))
    return refuse('bad_request', undefined, { errors: [{ field: 'lat', message: 'Linka serves Zambia' }] });
  const origin = shopOrigin(given.url, config.ALLOW_PRIVATE_SHOPS);
  if (!origin || !(await leadsOutside(origin, { allowPrivate: config.ALLOW_PRIVATE_SHOPS })))
    return refuse('shop_address_refused');
  const body = { ...given, url: origin.origin };
  try {
    const shop = await db.tx('register-shop', async t => {
      const store = new ShopsStore(t);
      if (await store.register(body, ownerId, clock.now())) await store.addStaff(body.shopId, ownerId);
      return store.byId(body.shopId);
    });
    if (!shop || !sameRegistration(shop, ownerId, body)) return refuse('id_reused');
    const generation = await shopKeyGeneration(db, shop.id);
    return ok({ shop: presentRecord(shop), signingKey: shopKey(secrets, shop.id, generation).secret });
  } catch (error) {
    if (violates(error, 'shops_url_key')) return refuse('already_registered');
    throw error;
  }
}
