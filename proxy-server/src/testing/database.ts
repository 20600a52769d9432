import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '@linka/local/postgres';
import pg from 'pg';
import { migrate, openDatabase, type Database } from '../platform/db/index.ts';

export interface TestDatabase {
  readonly url: string;
  readonly db: Database;
  readonly stop: () => Promise<void>;
}

/**
 * A fresh, migrated database for one test file: on the server at `DATABASE_URL`, else on one started for this file
 * alone. A server makes a copy of a migrated template; the embedded PostgreSQL, which has but one database, is emptied
 * (so test files that share one must run in turn).
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = await openServer();
  const url = (await isEmbedded(server.url)) ? await emptied(server.url) : await copied(server.url);
  const db = openDatabase(url, 5);
  return {
    url,
    db,
    stop: async () => {
      await db.$pool.end();
      if (url !== server.url) await drop(server.url, nameOf(url));
      await server.stop();
    },
  };
}

async function openServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env.DATABASE_URL;
  if (url !== undefined) return { url, stop: () => Promise.resolve() };
  const dataDir = await mkdtemp(join(tmpdir(), 'linka-test-'));
  const opened = await openPostgres({ dataDir, log: () => undefined });
  return {
    url: opened.url,
    stop: async () => {
      await opened.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** A pool says it has ended a moment before its connections have; one that is cut off would raise an error. */
const drop = (url: string, name: string): Promise<void> =>
  withClient(url, async client => {
    for (const deadline = Date.now() + 5_000; Date.now() < deadline;) {
      const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name]);
      if (rowCount === 0) break;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });

async function isEmbedded(url: string): Promise<boolean> {
  const { rows } = await withClient(url, client => client.query<{ version: string }>('SELECT version()'));
  return /pglite|emcc|emscripten/i.test(rows[0]?.version ?? '');
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

const named = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
};

async function migrationsHash(): Promise<string> {
  const folder = new URL('../../migrations/', import.meta.url);
  const names = (await readdir(folder)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(new URL(name, folder)));
  return hash.digest('hex').slice(0, 16);
}

/** Any number that is the same for every test process. */
const LOCK = 7_260_413;

async function copied(url: string): Promise<string> {
  const template = `linka_template_${await migrationsHash()}`;
  const copy = `linka_test_${randomUUID().replaceAll('-', '')}`;
  await withClient(url, async client => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ ready: boolean }>(
      'SELECT datistemplate AS ready FROM pg_database WHERE datname = $1',
      [template],
    );
    if (rows[0]?.ready !== true) {
      await client.query(`DROP DATABASE IF EXISTS ${template}`);
      await client.query(`CREATE DATABASE ${template}`);
      const db = openDatabase(named(url, template), 1);
      await migrate(db);
      await db.$pool.end();
      await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
    }
    await client.query(`CREATE DATABASE ${copy} TEMPLATE ${template}`);
  });
  return named(url, copy);
}

async function emptied(url: string): Promise<string> {
  const db = openDatabase(url, 1);
  await db.none('DROP SCHEMA IF EXISTS pgboss CASCADE');
  await migrate(db).catch(async () => {
    await db.none('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await migrate(db);
  });
  const tables = await db.map(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
    [],
    (row: { name: string }) => row.name,
  );
  await db.tx('empty', async t => {
    // What is append-only is so by trigger; a replica fires none.
    await t.none("SET LOCAL session_replication_role = 'replica'");
    await t.none(`TRUNCATE ${tables.join(', ')} RESTART IDENTITY CASCADE`);
  });
  await db.$pool.end();
  return url;
}
