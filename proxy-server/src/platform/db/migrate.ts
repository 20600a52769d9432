import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type { Database } from './index.ts';

const folder = new URL('../../../migrations/', import.meta.url);

interface Migration {
  readonly name: string;
  readonly sha256: string;
}

async function readMigrations(): Promise<(Migration & { sql: string })[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Any number: it only has to be the same for every gateway that starts at once. */
const LOCK = 7_260_412;

/**
 * Brings the database to this build's schema, each migration in a transaction of its own, one gateway at a time.
 * Throws when the database holds a migration that this build does not know or knows differently.
 * Returns the names that ran.
 */
export async function migrate(db: Database): Promise<string[]> {
  const files = await readMigrations();
  const ran: string[] = [];
  for (const file of files) {
    const fresh = await db.tx(`migrate ${file.name}`, async t => {
      await t.func('pg_advisory_xact_lock', [LOCK]);
      await t.none(
        'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
      );
      const applied = await t.any<Migration>('SELECT name, sha256 FROM migrations ORDER BY name');
      const odd = applied.find((a, i) => files[i]?.name !== a.name || files[i].sha256 !== a.sha256);
      if (odd)
        throw new Error(`migration ${odd.name} ran here, but this build has something else in its place`);
      if (applied.some(a => a.name === file.name)) return false;
      await t.none(file.sql);
      await t.none('INSERT INTO migrations (name, sha256) VALUES ($<name>, $<sha256>)', file);
      return true;
    });
    if (fresh) ran.push(file.name);
  }
  return ran;
}
