import type { Clock } from '../platform/clock.ts';
import type { StockStore } from '../stock/store.ts';
import { Edition } from './edition.ts';
import { catalogueOf } from './rules.ts';
import type { ProductStore } from './store.ts';

/** Counts the changes of products and stock in this process. */
export interface Revision {
  current: number;
}

/** Another process may write for a moment while this one is replaced: a copy is never older than this. */
const MAX_AGE_MS = 10_000;

interface Deps {
  readonly shopId: string;
  readonly products: ProductStore;
  readonly stock: StockStore;
  readonly revision: Revision;
  readonly clock: Clock;
}

/** The catalogue as ready bytes, made again only after something changed, and once however many ask meanwhile. */
export function createShelf({ shopId, products, stock, revision, clock }: Deps): () => Promise<Edition> {
  let made: { revision: number; at: number; edition: Promise<Edition> } | undefined;

  const make = async (): Promise<Edition> =>
    new Edition(catalogueOf(shopId, await products.all(), await stock.all()));

  return () => {
    const now = clock.now().getTime();
    if (made?.revision === revision.current && now - made.at < MAX_AGE_MS) return made.edition;
    const edition = make();
    const mine = { revision: revision.current, at: now, edition };
    made = mine;
    edition.catch(() => {
      if (made === mine) made = undefined;
    });
    return edition;
  };
}
