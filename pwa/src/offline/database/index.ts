import { openDB } from 'idb';
import { migrations } from './migrations.ts';
import type { Database, LinkaSchema, StoreName } from './schema.ts';

export type { Database, StoreName } from './schema.ts';
export type { SavedPlace, Settings, Whereabouts } from './settings.ts';

/** Opens the phone's database, taking it to this build's version. Rejects where the browser refuses to store. */
export function openDatabase(name = 'linka'): Promise<Database> {
  const opening: Promise<Database> = openDB<LinkaSchema>(name, migrations.length, {
    upgrade(db, oldVersion) {
      for (const migrate of migrations.slice(oldVersion)) migrate(db);
    },
    // A newer build in another tab must not wait for this one.
    blocking: () => void opening.then(db => db.close()),
  });
  return opening;
}

/** A transaction that is on the disk, not only in the system's buffers, when it is done: what money hangs on. */
export const strictly = <const S extends readonly [StoreName, ...StoreName[]]>(db: Database, stores: S) =>
  db.transaction<S, 'readwrite'>(stores, 'readwrite', { durability: 'strict' });
