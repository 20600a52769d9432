import type { Changes } from '../changes/index.ts';
import type { Database } from '../database/index.ts';
import type { Settings } from '../database/settings.ts';
import { add, countedByPage, kindOf, type Transfer } from './rules.ts';

interface Deps {
  readonly origin: string;
  readonly apiUrl: string;
  readonly where: 'page' | 'worker';
  /** Lends the database for one write. */
  readonly withDb: (run: (db: Database) => Promise<void>) => Promise<void>;
  readonly changes: Pick<Changes, 'announce'> | undefined;
  readonly now: () => number;
}

/** Adds transfers to this month's sums, in one transaction: page, worker and other tabs count at the same time. */
export async function count(transfers: readonly Transfer[], deps: Deps): Promise<void> {
  const { origin, apiUrl } = deps;
  const mine = transfers
    .filter(one => one.bytes > 0 && (deps.where === 'worker' || countedByPage(one, origin, apiUrl)))
    .map(({ url, bytes }) => [kindOf(url, origin, apiUrl), bytes] as const);
  if (mine.length === 0) return;
  await deps.withDb(async db => {
    const tx = db.transaction('settings', 'readwrite');
    const kept = (await tx.store.get('usage')) as Settings['usage'] | undefined;
    await tx.store.put({ months: add(kept?.months ?? {}, deps.now(), mine) }, 'usage');
    await tx.done;
  });
  deps.changes?.announce('settings');
}

const isTiming = (entry: PerformanceEntry): entry is PerformanceResourceTiming => 'transferSize' in entry;

/**
 * Counts from now on what comes over the network, with the sizes the browser itself reports: headers and compressed
 * bodies, nothing for what came from a cache. The sums are a help, so a failure to keep them disturbs nobody.
 */
export function runMeter(deps: Deps): void {
  if (!('PerformanceObserver' in globalThis)) return;
  const observer = new PerformanceObserver(list => {
    const transfers = list.getEntries().filter(isTiming);
    const seen = transfers.map(({ name, transferSize, workerStart }) => ({
      url: name,
      bytes: transferSize,
      byWorker: workerStart > 0,
    }));
    count(seen, deps).catch(() => undefined);
  });
  observer.observe({ type: 'resource', buffered: true });
  if (deps.where === 'page') observer.observe({ type: 'navigation', buffered: true });
}
