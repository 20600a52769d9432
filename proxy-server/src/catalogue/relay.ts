import type { Deps } from '../deps.ts';
import { FRESH_MS, readCatalogue } from './rules.ts';
import { Shelf, type Held } from './shelf.ts';
import { SnapshotStore } from './store.ts';
import { CatalogueVersion } from './version.ts';

const MAX_CATALOGUE_BYTES = 1_000_000;
/** How often an unchanged catalogue's age is written down. */
const CONFIRM_EVERY_MS = 30_000;

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'shopServers'>;

/**
 * Catalogues of shops: asked for at most every two seconds a shop however many look, held in memory, and as the last
 * good snapshot in the database for when the shop is away. An answer that is no catalogue counts as being away.
 */
export class CatalogueRelay {
  readonly #shelf = new Shelf();
  readonly #flights = new Map<string, Promise<Held | undefined>>();
  readonly #awayUntil = new Map<string, number>();
  readonly #savedAt = new Map<string, number>();
  readonly #snapshots: SnapshotStore;

  constructor(private readonly deps: Needs) {
    this.#snapshots = new SnapshotStore(deps.db);
  }

  /** The newest catalogue known of a shop; undefined when it is away and never gave one. */
  async get(shopId: string): Promise<Held | undefined> {
    const now = this.deps.clock.now().getTime();
    const held = this.#shelf.get(shopId);
    if (held && now - held.askedAt < FRESH_MS) return held;
    if (!held && now < (this.#awayUntil.get(shopId) ?? 0)) return undefined;
    let flight = this.#flights.get(shopId);
    if (!flight) {
      flight = this.#ask(shopId, held).finally(() => this.#flights.delete(shopId));
      this.#flights.set(shopId, flight);
    }
    return flight;
  }

  /** Something changed at the shop: the next reader asks it. */
  changed(shopId: string): void {
    const held = this.#shelf.get(shopId);
    if (held) this.#shelf.put(shopId, { ...held, askedAt: -Infinity });
  }

  async #ask(shopId: string, held: Held | undefined): Promise<Held | undefined> {
    const before = held ?? (await this.#load(shopId));
    const now = this.deps.clock.now();
    const answer = await this.deps.shopServers.fetch(shopId, '/catalog', {
      headers: { accept: 'application/json', ...(before ? { 'if-none-match': before.version.etag } : {}) },
      maxBytes: MAX_CATALOGUE_BYTES,
    });
    if (answer.ok && answer.value.status === 304 && before) return this.#confirm(shopId, before, now);
    const good =
      answer.ok && answer.value.status === 200
        ? readCatalogue(shopId, answer.value.body, answer.value.header('etag'))
        : undefined;
    if (!good) return this.#away(shopId, before, now);
    await this.#snapshots.save(shopId, { ...good, confirmedAt: now });
    this.#savedAt.set(shopId, now.getTime());
    return this.#keep(shopId, {
      version: new CatalogueVersion(good),
      confirmedAt: now,
      live: true,
      askedAt: now.getTime(),
    });
  }

  async #load(shopId: string): Promise<Held | undefined> {
    const snapshot = await this.#snapshots.load(shopId);
    return snapshot
      ? {
          version: new CatalogueVersion(snapshot),
          confirmedAt: snapshot.confirmedAt,
          live: false,
          askedAt: 0,
        }
      : undefined;
  }

  async #confirm(shopId: string, before: Held, now: Date): Promise<Held> {
    if (now.getTime() - (this.#savedAt.get(shopId) ?? 0) >= CONFIRM_EVERY_MS) {
      this.#savedAt.set(shopId, now.getTime());
      await this.#snapshots.confirm(shopId, before.version.etag, now);
    }
    return this.#keep(shopId, {
      version: before.version,
      confirmedAt: now,
      live: true,
      askedAt: now.getTime(),
    });
  }

  #away(shopId: string, before: Held | undefined, now: Date): Held | undefined {
    this.deps.log.debug({ shopId }, 'a shop gave no catalogue');
    if (before) return this.#keep(shopId, { ...before, live: false, askedAt: now.getTime() });
    this.#awayUntil.set(shopId, now.getTime() + FRESH_MS);
    return undefined;
  }

  #keep(shopId: string, held: Held): Held {
    this.#awayUntil.delete(shopId);
    this.#shelf.put(shopId, held);
    return held;
  }
}
