import { ok, refuse, type Result } from '@linka/contracts/problems';
import { shopStock } from '@linka/contracts/shop-api';
import type { ShopKeys } from '@linka/contracts/shops';
import { audit } from '../audit/index.ts';
import { advanceShopKey, shopKeyGeneration } from '../auth/shop-key-store.ts';
import { shopKey } from '../auth/shop-key.ts';
import type { Deps } from '../deps.ts';

type Needs = Pick<Deps, 'db' | 'secrets' | 'shopServers'>;

/** The key that the gateway and this shop sign with, and the one that comes after it. */
export async function keysOf({ db, secrets }: Needs, shopId: string): Promise<ShopKeys> {
  const generation = await shopKeyGeneration(db, shopId);
  return { inUse: shopKey(secrets, shopId, generation), next: shopKey(secrets, shopId, generation + 1) };
}

/**
 * From now on the gateway signs with the next key, and believes the one before no more. It asks the shop first, with
 * the next key: refuses with `shop_unreachable`, or with `bad_answer` when its server does not know that key yet. Asked
 * again for a key that is in use it changes nothing; for any other it refuses with `bad_request`.
 */
export async function useNextKey(
  deps: Needs,
  ownerId: string,
  shopId: string,
  keyId: string,
): Promise<Result<ShopKeys>> {
  const { db, secrets, shopServers } = deps;
  const generation = await shopKeyGeneration(db, shopId);
  if (keyId === shopKey(secrets, shopId, generation).id) return ok(await keysOf(deps, shopId));
  if (keyId !== shopKey(secrets, shopId, generation + 1).id)
    return refuse('bad_request', 'Name the key that is next.');
  const heard = await shopServers.call(shopId, shopStock, {}, generation + 1);
  if (!heard.ok)
    return heard.id === 'bad_answer'
      ? refuse(
          'bad_answer',
          'The shop’s server does not know this key yet: put it first in SHOP_KEYS and restart.',
        )
      : heard;
  await db.tx('next-shop-key', async t => {
    if (await advanceShopKey(t, shopId, generation))
      await audit(t, { actor: ownerId, act: 'signing_key.rotated', subject: shopId, detail: { keyId } });
  });
  shopServers.forget(shopId);
  return ok(await keysOf(deps, shopId));
}
