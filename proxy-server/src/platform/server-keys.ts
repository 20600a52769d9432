import type { Database } from './db/index.ts';

/**
 * A key that is made once, on the first start of the first gateway, and shared by all: whoever inserts first wins,
 * everybody reads the winner. `make` may run more often than it is used.
 */
export async function serverKey<T>(db: Database, name: string, make: () => Promise<T> | T): Promise<T> {
  const found = await db.oneOrNone<{ value: T }>('SELECT value FROM server_keys WHERE name = $<name>', {
    name,
  });
  if (found) return found.value;
  const value = await make();
  await db.none(
    'INSERT INTO server_keys (name, value) VALUES ($<name>, $<value:json>) ON CONFLICT (name) DO NOTHING',
    { name, value },
  );
  return (await db.one<{ value: T }>('SELECT value FROM server_keys WHERE name = $<name>', { name })).value;
}
