import { openDatabase } from './index.ts';
import type { Database } from './schema.ts';

export interface Opened {
  readonly db: Database;
  /** `memory`: the browser refuses to store (private mode, or a broken disk); all works until the page closes. */
  readonly keeps: 'disk' | 'memory';
}

const lendMemory = (): Promise<unknown> => import('./memory.ts');

/**
 * Opens the phone's database; where the browser refuses one, the same database in memory, whose code is loaded only
 * then. Rejects when not even that works.
 */
export async function openPhone(name?: string, lend = lendMemory): Promise<Opened> {
  try {
    return { db: await openDatabase(name), keeps: 'disk' };
  } catch {
    await lend();
    return { db: await openDatabase(name), keeps: 'memory' };
  }
}
