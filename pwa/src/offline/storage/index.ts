import type { Changes } from '../changes/index.ts';
import type { Database } from '../database/index.ts';

/** `kept`: on the disk. `memory`: gone when this page closes. `full`: nothing more can be kept just now. */
export type StorageState = 'kept' | 'memory' | 'full';

/** Nothing was written, and nothing that was there is lost. */
export class StorageFull extends Error {
  override name = 'StorageFull';
}

export interface Storage {
  readonly state: () => StorageState;
  /**
   * Every write that matters goes through here, the one place that knows a full disk: old kept answers make room,
   * then the write is tried once more. Rejects with `StorageFull`, having said so to every screen.
   */
  readonly write: <T>(run: () => Promise<T>) => Promise<T>;
  /** Finds out early, before a cart is built: writes one small thing, and looks how much room is left. */
  readonly probe: () => Promise<void>;
}

interface Deps {
  readonly db: Database;
  readonly changes: Changes;
  readonly keeps: 'disk' | 'memory';
  /** Bytes this origin may still write, as far as the browser says. */
  readonly bytesLeft?: () => Promise<number | undefined>;
}

/** A cart, an order and its payment take a few kilobytes; below this, say so while there is still room for them. */
const LEAST_BYTES = 500_000;

export const isQuotaError = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

export function createStorage({ db, changes, keeps, bytesLeft }: Deps): Storage {
  let full = false;
  const become = (next: boolean): void => {
    if (full === next) return;
    full = next;
    changes.announce('storage');
  };
  const write = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      const done = await run();
      become(false);
      return done;
    } catch (error) {
      if (!isQuotaError(error)) throw error;
    }
    try {
      await shed(db);
      const done = await run();
      become(false);
      return done;
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      become(true);
      throw new StorageFull();
    }
  };
  return {
    state: () => (full ? 'full' : keeps === 'memory' ? 'memory' : 'kept'),
    write,
    probe: async () => {
      await write(() => db.put('settings', true, 'probe')).catch(() => undefined);
      const left = await bytesLeft?.();
      if (left !== undefined && left < LEAST_BYTES) {
        await shed(db).catch(() => undefined);
        become(((await bytesLeft?.()) ?? Infinity) < LEAST_BYTES);
      }
    },
  };
}

/** Lets the older half of the kept answers go: they can be asked for again, a cart or an order cannot. */
async function shed(db: Database): Promise<void> {
  const all = (await db.getAll('answers')).sort((a, b) => a.takenAt - b.takenAt);
  await Promise.all(all.slice(0, Math.ceil(all.length / 2)).map(({ key }) => db.delete('answers', key)));
}

/** What the browser says is left, where it says anything. */
export async function browserBytesLeft(): Promise<number | undefined> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return undefined;
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota === undefined || usage === undefined ? undefined : quota - usage;
}
