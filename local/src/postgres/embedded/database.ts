import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import type { Backend } from './mux/session.ts';
import { PREPARE } from './prepare.ts';
import { keepSnapshot, readSnapshot } from './snapshot.ts';

export interface EmbeddedDatabase extends Backend {
  close(): Promise<void>;
}

/** Opens the database in `home`, made on first use. A first use that was cut short starts again from nothing. */
export async function openDatabase(home: string, log: (line: string) => void): Promise<EmbeddedDatabase> {
  const folder = join(home, 'data');
  const whole = join(home, 'whole');
  const isNew = !existsSync(whole);
  if (isNew) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const database = isNew ? await makeNew(folder, log) : await open(folder);
  if (isNew) writeFileSync(whole, '');
  return {
    exec: (bytes, take) => database.execProtocolRawStream(bytes, { onRawData: take }),
    close: () => database.close(),
  };
}

async function makeNew(folder: string, log: (line: string) => void): Promise<PGlite> {
  const snapshot = readSnapshot();
  if (snapshot) return open(folder, { loadDataDir: snapshot });
  log('preparing the embedded PostgreSQL with PostGIS, once (about 15 s)');
  const database = await open(folder);
  await database.exec(PREPARE);
  await keepSnapshot(await database.dumpDataDir('gzip'), log);
  return database;
}

function open(folder: string, options: PGliteOptions = {}): Promise<PGlite> {
  return PGlite.create(folder, { ...options, extensions: { postgis } });
}
