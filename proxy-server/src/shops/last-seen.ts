import type { Clock } from '../platform/clock.ts';
import type { Queries } from '../platform/db/index.ts';
import type { Log } from '../platform/log.ts';
import { ShopsStore } from './store.ts';

const EVERY_MS = 30_000;
const MOST = 10_000;

/** Writes down when a shop last answered, at most every 30 seconds a shop. Nobody waits for it. */
export class LastSeen {
  readonly #written = new Map<string, number>();
  readonly #writing = new Set<Promise<unknown>>();

  constructor(
    private readonly db: Queries,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  note(shopId: string): void {
    const now = this.clock.now();
    if (now.getTime() - (this.#written.get(shopId) ?? -Infinity) < EVERY_MS) return;
    if (this.#written.size >= MOST) this.#written.clear();
    this.#written.set(shopId, now.getTime());
    const writing = new ShopsStore(this.db)
      .seen(shopId, now)
      .catch((error: unknown) => this.log.warn({ err: error, shopId }, 'last seen not written'))
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  /** Resolves when what was begun is written. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing);
  }
}
