import type { CatalogueVersion } from './version.ts';

/** The newest catalogue we know of a shop. */
export interface Held {
  readonly version: CatalogueVersion;
  /** When the shop last gave or confirmed it. */
  readonly confirmedAt: Date;
  /** Did the shop answer when it was last asked? */
  readonly live: boolean;
  /** When the shop was last asked, in ms. */
  readonly askedAt: number;
}

/** Memory for catalogues; the least lately used ones go first. */
const MOST_BYTES = 24_000_000;

/** Holds the catalogues that are asked for, within a bound. */
export class Shelf {
  readonly #held = new Map<string, Held>();
  #bytes = 0;

  get(shopId: string): Held | undefined {
    const held = this.#held.get(shopId);
    if (held) {
      // A Map keeps the order of insertion: in again means used last.
      this.#held.delete(shopId);
      this.#held.set(shopId, held);
    }
    return held;
  }

  put(shopId: string, held: Held): void {
    this.drop(shopId);
    this.#held.set(shopId, held);
    this.#bytes += held.version.bytes;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= MOST_BYTES || oldest === shopId) break;
      this.drop(oldest);
    }
  }

  drop(shopId: string): void {
    this.#bytes -= this.#held.get(shopId)?.version.bytes ?? 0;
    this.#held.delete(shopId);
  }
}
