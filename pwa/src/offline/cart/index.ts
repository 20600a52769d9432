import type { Changes } from '../changes/index.ts';
import type { Database } from '../database/index.ts';
import type { Storage } from '../storage/index.ts';
import { foldCart, type CartItem, type CartLine, type CartOperation } from './operations.ts';

export type { CartItem, CartLine } from './operations.ts';

export interface Cart {
  readonly shopId: string;
  readonly shopName: string;
  readonly lines: readonly CartLine[];
}

export interface Carts {
  readonly of: (shopId: string) => Promise<readonly CartLine[]>;
  /** Every cart that has something in it, the one touched last first. */
  readonly all: () => Promise<readonly Cart[]>;
  readonly change: (shopId: string, sku: string, act: CartOperation['act'], item: CartItem) => Promise<void>;
  readonly empty: (shopId: string) => Promise<void>;
}

interface Deps {
  readonly db: Database;
  readonly storage: Storage;
  readonly changes: Changes;
  readonly now: () => number;
  readonly newId: () => string;
}

export function createCarts({ db, storage, changes, now, newId }: Deps): Carts {
  let latest = 0;
  // Two taps within one millisecond keep their order.
  const tick = (): number => (latest = Math.max(now(), latest + 1));
  const operations = (shopId: string): Promise<CartOperation[]> => db.getAllFromIndex('cart', 'shop', shopId);
  return {
    of: async shopId => foldCart(await operations(shopId)),
    all: async () => {
      const byShop = new Map<string, CartOperation[]>();
      for (const operation of await db.getAll('cart')) {
        byShop.set(operation.shopId, [...(byShop.get(operation.shopId) ?? []), operation]);
      }
      return [...byShop.entries()]
        .map(([shopId, done]) => ({
          shopId,
          lines: foldCart(done),
          last: Math.max(...done.map(({ at }) => at)),
        }))
        .filter(({ lines }) => lines.length > 0)
        .sort((a, b) => b.last - a.last)
        .map(({ shopId, lines }) => ({ shopId, lines, shopName: lines[0]?.shopName ?? '' }));
    },
    change: async (shopId, sku, act, item) => {
      const operation = { id: newId(), shopId, sku, at: tick(), act, item };
      await storage.write(() => db.put('cart', operation));
      changes.announce('cart');
    },
    empty: async shopId => {
      const tx = db.transaction('cart', 'readwrite');
      const keys = await tx.store.index('shop').getAllKeys(shopId);
      await Promise.all([...keys.map(key => tx.store.delete(key)), tx.done]);
      changes.announce('cart');
    },
  };
}
