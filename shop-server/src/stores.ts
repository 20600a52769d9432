import { createPictureStore, type PictureStore } from './catalogue/pictures/store.ts';
import type { Revision } from './catalogue/shelf.ts';
import { createProductStore, type ProductStore } from './catalogue/store.ts';
import { createOrderStore, type OrderStore } from './orders/store.ts';
import { createOutboxStore, type OutboxStore } from './outbox/store.ts';
import type { Connection } from './platform/db/index.ts';
import { createNonces, type Nonces } from './platform/signing/nonces.ts';
import { createStockStore, type StockStore } from './stock/store.ts';

export interface Stores {
  readonly products: ProductStore;
  readonly pictures: PictureStore;
  readonly stock: StockStore;
  readonly orders: OrderStore;
  readonly outbox: OutboxStore;
  readonly nonces: Nonces;
  /** Counts what changes the catalogue. */
  readonly revision: Revision;
}

/** Everything the shop remembers, over one connection. */
export function createStores(db: Connection): Stores {
  const revision: Revision = { current: 0 };
  const changed = (): void => {
    revision.current += 1;
  };
  return {
    products: createProductStore(db, changed),
    pictures: createPictureStore(db),
    stock: createStockStore(db, changed),
    orders: createOrderStore(db),
    outbox: createOutboxStore(db),
    nonces: createNonces(db),
    revision,
  };
}
