import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PgBoss from 'pg-boss';
import pg, { type ClientBase } from 'pg';
import * as z from 'zod';
import { tablesOf, type Table } from './tables.ts';

const Head = z.object({
  kind: z.literal('linka-postgres-1'),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  queues: z.array(z.object({ name: z.string(), options: z.record(z.string(), z.unknown()) })),
});
const TableLine = z.object({
  table: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
});
const Row = z.array(z.nullable(z.string()));

const AT_ONCE = 500;
/** The queue's table is made of parts, one a queue; only what is still to be done is worth keeping. */
const JOBS = { table: 'pgboss.job', where: "WHERE state IN ('created', 'retry', 'active')" };

async function withClient<T>(url: string, run: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/**
 * Everything in a gateway's database as lines of text, as of one moment: a head with its migrations, then each table
 * and its rows. Values are PostgreSQL's own text, which it reads back exactly.
 */
export async function* dumpPostgres(url: string): AsyncGenerator<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: migrations } = await client.query('SELECT name, sha256 FROM migrations ORDER BY name');
    const { rows: queues } = await client.query(
      `SELECT name, json_build_object('policy', policy, 'retryLimit', retry_limit, 'retryDelay', retry_delay,
         'retryBackoff', retry_backoff, 'expireInSeconds', expire_seconds, 'retentionMinutes', retention_minutes)
       AS options FROM pgboss.queue ORDER BY name`,
    );
    yield JSON.stringify(Head.parse({ kind: 'linka-postgres-1', migrations, queues }));
    for (const table of await tablesOf(client, 'public')) yield* rowsOf(client, table);
    const [columns] = (await tablesOf(client, 'pgboss')).filter(({ name }) => name.startsWith('pgboss.j'));
    if (columns) yield* rowsOf(client, { ...columns, name: JOBS.table }, JOBS.where);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function* rowsOf(client: ClientBase, { name, columns }: Table, where = ''): AsyncGenerator<string> {
  yield JSON.stringify({ table: name, columns });
  const texts = columns.map(column => `${column.name}::text`).join(', ');
  for (let from = 0; ; from += AT_ONCE) {
    const { rows } = await client.query<string[]>({
      text: `SELECT ${texts} FROM ${name} ${where} ORDER BY tableoid, ctid LIMIT ${AT_ONCE} OFFSET ${from}`,
      rowMode: 'array',
    });
    for (const row of rows) yield JSON.stringify(row);
    if (rows.length < AT_ONCE) return;
  }
}

/**
 * Puts such lines into an empty database, all or nothing: its schema by this build's own migrations, then the rows.
 * Throws when the database is not empty, or when the backup knows migrations that this build does not.
 */
export async function restorePostgres(
  url: string,
  lines: AsyncIterable<string>,
  migrationsFolder: string,
): Promise<void> {
  await withClient(url, async client => {
    const { rows } = await client.query(
      "SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'migrations'",
    );
    if (rows.length > 0) throw new Error('the PostgreSQL database is not empty: restore into a new one');
    await client.query('BEGIN');
    let insert: ((row: unknown) => Promise<void>) | undefined;
    for await (const line of lines) {
      const value: unknown = JSON.parse(line);
      if (Array.isArray(value)) await insert?.(value);
      else if (insert === undefined) {
        await makeSchema(client, Head.parse(value), migrationsFolder);
        insert = () => Promise.reject(new Error('a row before its table'));
      } else insert = inserter(client, TableLine.parse(value));
    }
    await bringSequencesUpToDate(client);
    await client.query('COMMIT');
  });
}

async function makeSchema(client: ClientBase, head: z.infer<typeof Head>, folder: string): Promise<void> {
  await client.query(
    'CREATE TABLE migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  for (const { name, sha256 } of head.migrations) {
    const sql = readFileSync(join(folder, name), 'utf8');
    if (createHash('sha256').update(sql).digest('hex') !== sha256)
      throw new Error(`the backup was made with another ${name}: restore it with the build that made it`);
    await client.query(sql);
    await client.query('INSERT INTO migrations (name, sha256) VALUES ($1, $2)', [name, sha256]);
  }
  const plans = PgBoss.getConstructionPlans('pgboss');
  // Its own transaction would end ours.
  await client.query(plans.replace(/^\s*(BEGIN|COMMIT);\s*$/gm, ''));
  for (const { name, options } of head.queues)
    await client.query('SELECT pgboss.create_queue($1, $2)', [name, JSON.stringify(options)]);
}

function inserter(client: ClientBase, { table, columns }: z.infer<typeof TableLine>) {
  const names = columns.map(({ name }) => name).join(', ');
  const values = columns.map(({ type }, at) => `$${at + 1}::text::${type}`).join(', ');
  const text = `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE VALUES (${values})`;
  return async (row: unknown): Promise<void> => {
    await client.query(text, Row.parse(row));
  };
}

/** The next row made gets the next number. */
async function bringSequencesUpToDate(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT c.oid::regclass::text AS table, quote_ident(a.attname) AS column,
            pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS sequence
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND a.attidentity <> ''`,
  );
  for (const { table, column, sequence } of rows)
    await client.query(`SELECT setval($1, max(${column})) FROM ${table} HAVING max(${column}) IS NOT NULL`, [
      sequence,
    ]);
}
