import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { ShopRecord, Verification } from '@linka/contracts/shops';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { violates } from '../platform/db/index.ts';
import { presentRecord } from './rules.ts';
import { ShopsStore } from './store.ts';

interface Word {
  readonly shopId: string;
  readonly verification: Verification;
  readonly reason?: string | undefined;
}

/** Writes down an operator's word on a shop. From then on shoppers see it, or no longer do. */
export async function verifyShop(
  { db, clock, shopServers }: Pick<Deps, 'db' | 'clock' | 'shopServers'>,
  operatorId: string,
  { shopId, verification, reason }: Word,
): Promise<Result<ShopRecord>> {
  const word = { id: shopId, verification, reason: reason ?? null, operatorId, now: clock.now() };
  try {
    const shop = await db.tx('verify-shop', async t => {
      const store = new ShopsStore(t);
      if (!(await store.verify(word))) return null;
      await audit(t, {
        actor: operatorId,
        act: 'shop.verification',
        subject: shopId,
        detail: { verification },
      });
      return store.byId(shopId);
    });
    shopServers.forget(shopId);
    return shop ? ok(presentRecord(shop)) : refuse('shop_unknown');
  } catch (error) {
    // A rejected shop gave its address free, and another has it now.
    if (violates(error, 'shops_url_key')) return refuse('already_registered');
    throw error;
  }
}
