import type { Clock } from '../platform/clock.ts';
import type { Queries } from '../platform/db/index.ts';
import { ShopsStore } from './store.ts';

const FRESH_MS = 3_000;
const MOST = 10_000;

interface Entry {
  readonly url: string;
  readonly verified: boolean;
  readonly keyGeneration: number;
}

/** Where each shop's server is, remembered for three seconds so that the hot relays spare the database. */
export class ShopDirectory {
  readonly #known = new Map<string, { readonly entry: Promise<Entry | null>; readonly until: number }>();
  readonly #store: ShopsStore;

  constructor(
    db: Queries,
    private readonly clock: Clock,
  ) {
    this.#store = new ShopsStore(db);
  }

  find(shopId: string): Promise<Entry | null> {
    const now = this.clock.now().getTime();
    const known = this.#known.get(shopId);
    if (known && now < known.until) return known.entry;
    if (this.#known.size >= MOST) this.#known.clear();
    const entry = this.#store.address(shopId);
    this.#known.set(shopId, { entry, until: now + FRESH_MS });
    entry.catch(() => this.#known.delete(shopId));
    return entry;
  }

  forget(shopId: string): void {
    this.#known.delete(shopId);
  }
}
