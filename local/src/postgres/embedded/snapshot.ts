import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PREPARE } from './prepare.ts';

const PACKAGES = ['@electric-sql/pglite', '@electric-sql/pglite-postgis'];

/**
 * A database as new, PostGIS inside (7 MB): making one takes 12 s, unpacking it 3. It is kept in
 * node_modules/.cache, where all data folders find it, under a name that changes with what went into it.
 */
export function readSnapshot(): Blob | undefined {
  try {
    return new Blob([readFileSync(snapshotPath())]);
  } catch {
    return undefined;
  }
}

/** Keeps a snapshot for next time. A cache that cannot be written costs time, nothing else. */
export async function keepSnapshot(snapshot: Blob, log: (line: string) => void): Promise<void> {
  const path = snapshotPath();
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${String(process.pid)}`, Buffer.from(await snapshot.arrayBuffer()));
    renameSync(`${path}.${String(process.pid)}`, path);
  } catch (error) {
    log(`could not keep the prepared database for next time: ${String(error)}`);
  }
}

function snapshotPath(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const modules = entry.slice(0, entry.lastIndexOf('node_modules') + 'node_modules'.length);
  const made = createHash('sha256').update(PREPARE);
  for (const name of PACKAGES) made.update(readFileSync(join(modules, name, 'package.json')));
  return join(modules, '.cache', 'linka', `postgres-${made.digest('hex').slice(0, 12)}.tar.gz`);
}
