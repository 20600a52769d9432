import type { Clock } from '../platform/clock.ts';
import type { StockStore } from '../stock/store.ts';
import { Edition } from './edition.ts';
import type { Pictures } from './pictures/index.ts';
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
  readonly pictures: Pictures;
  readonly revision: Revision;
  readonly clock: Clock;
}

/** The catalogue as ready bytes, made again only after something changed, and once however many ask meanwhile. */
export function createShelf(deps: Deps): () => Promise<Edition> {
  const { shopId, products, stock, pictures, revision, clock } = deps;
  let made: { revision: number; at: number; edition: Promise<Edition> } | undefined;

  const make = async (): Promise<Edition> => {
    const all = await products.all();
    const described = await Promise.all(all.flatMap(({ picture }) => picture ?? []).map(pictures.describe));
    const byFile = new Map(described.map(picture => [picture.file, picture]));
    return new Edition(catalogueOf(shopId, all, await stock.all(), byFile));
  };

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
