import { foldCart, type CartItem, type CartLine, type CartOperation } from '@linka/contracts/carts';
import type { Changes } from '../changes/index.ts';
import type { Database } from '../database/index.ts';
import type { Storage } from '../storage/index.ts';
import { nextTime, removals, superseded, visibleTo, type CartRow } from './rows.ts';

export type { CartItem, CartLine, CartOperation } from '@linka/contracts/carts';

export interface Cart {
  readonly shopId: string;
  readonly shopName: string;
  readonly lines: readonly CartLine[];
}

/** The carts of whoever is signed in, or of nobody; other people's on the same phone are not seen. */
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
  readonly accountId: () => Promise<string | undefined>;
  readonly now: () => number;
  readonly newId: () => string;
}

export function createCarts({ db, storage, changes, accountId, now, newId }: Deps): Carts {
  const me = async (): Promise<string | null> => (await accountId()) ?? null;
  const rowsOf = async (shopId: string): Promise<readonly CartRow[]> =>
    visibleTo(await db.getAllFromIndex('cart', 'shop', shopId), await me());
  let last = 0;
  return {
    of: async shopId => foldCart(await rowsOf(shopId)),
    all: async () => {
      const byShop = new Map<string, CartRow[]>();
      for (const row of visibleTo(await db.getAll('cart'), await me())) {
        byShop.set(row.shopId, [...(byShop.get(row.shopId) ?? []), row]);
      }
      return [...byShop]
        .map(([shopId, rows]) => ({
          shopId,
          lines: foldCart(rows),
          last: Math.max(...rows.map(({ at }) => at)),
        }))
        .filter(({ lines }) => lines.length > 0)
        .sort((a, b) => b.last - a.last)
        .map(({ shopId, lines }) => ({ shopId, lines, shopName: lines[0]?.shopName ?? '' }));
    },
    change: async (shopId, sku, act, item) => {
      const owner = await me();
      // Two taps at once may read the same rows: they still keep their order.
      const at = (last = Math.max(nextTime(await rowsOf(shopId), now()), last + 1));
      const row = { id: newId(), shopId, sku, at, act, item, accountId: owner, told: false };
      await storage.write(() => db.put('cart', row));
      changes.announce('cart');
    },
    empty: async shopId => {
      const owner = await me();
      const rows = await rowsOf(shopId);
      const gone = removals(rows, { accountId: owner, now: now(), newId });
      await storage.write(() => replaceRows(db, gone, superseded([...rows, ...gone])));
      changes.announce('cart');
    },
  };
}

/** Writes some rows and lets others go, both or neither. */
export async function replaceRows(
  db: Database,
  put: readonly CartRow[],
  drop: readonly string[],
): Promise<void> {
  const tx = db.transaction('cart', 'readwrite');
  const writes = put.map(row => tx.store.put(row));
  await Promise.all([...writes, ...drop.map(id => tx.store.delete(id)), tx.done]);
}
