import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { makeDataFolder, removeDataFolder } from '../../testing/data-folder.ts';
import { openPostgres, type OpenedPostgres } from '../index.ts';
import { until } from '../../testing/until.ts';

const folder = makeDataFolder();
let postgres: OpenedPostgres;
let pool: Pool;

const open = async () => {
  postgres = await openPostgres({ dataDir: folder, log: () => undefined, prefer: 'embedded' });
  pool = new Pool({ connectionString: postgres.url, max: 5 });
  pool.on('error', () => undefined);
};

beforeAll(open, 60_000);

afterAll(async () => {
  await pool.end();
  await postgres.stop();
  removeDataFolder(folder);
});

test('it says what it is', () => {
  expect(postgres).toMatchObject({ kind: 'embedded', canCreateDatabases: false });
  expect(postgres.description).toMatch(/^PostgreSQL 18\.\d+ with PostGIS 3\.\d+, embedded/);
});

test('PostGIS measures metres on the globe and finds by GiST index', async () => {
  await pool.query(`
    CREATE TABLE places (id int PRIMARY KEY, at geography(Point, 4326) NOT NULL);
    INSERT INTO places SELECT n, ST_MakePoint(28.2 + n * 0.001, -15.4)::geography FROM generate_series(1, 2000) n;
    CREATE INDEX places_at ON places USING gist (at);
    ANALYZE places;`);
  const near = 'FROM places WHERE ST_DWithin(at, ST_MakePoint($1, $2)::geography, $3)';
  const { rows } = await pool.query<{ n: number; metres: number }>(
    `SELECT count(*)::int AS n, max(ST_Distance(at, ST_MakePoint($1, $2)::geography)) AS metres ${near}`,
    [28.3, -15.4, 1000],
  );
  // A thousandth of a degree of longitude at 15.4° south is 107.4 m: nine to each side and the middle one.
  expect(rows[0]).toEqual({ n: 19, metres: expect.closeTo(966, 0) });
  const plan = await pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT id ${near}`, [28.3, -15.4, 1000]);
  expect(plan.rows.map(row => row['QUERY PLAN']).join('\n')).toContain('places_at');
});

test('pg-boss works 20 jobs beside 300 other queries', async () => {
  const boss = new PgBoss({ connectionString: postgres.url, max: 3 });
  const errors: unknown[] = [];
  boss.on('error', error => errors.push(error));
  await boss.start();
  await boss.createQueue('parcels');
  const worked = new Set<number>();
  await boss.work<{ n: number }>('parcels', { batchSize: 5, pollingIntervalSeconds: 0.5 }, jobs => {
    for (const job of jobs) worked.add(job.data.n);
    return Promise.resolve();
  });
  const numbers = Array.from({ length: 300 }, (_, n) => n);
  await Promise.all(numbers.slice(0, 20).map(n => boss.send('parcels', { n })));
  const echoes = await Promise.all(
    numbers.map(async n => (await pool.query<{ n: number }>('SELECT $1::int AS n', [n])).rows[0]?.n === n),
  );
  await until(() => worked.size === 20, 10_000);
  await boss.stop({ graceful: true, wait: true, timeout: 5_000 });
  expect(echoes.filter(right => right)).toHaveLength(300);
  expect(errors).toEqual([]);
}, 20_000);

test('kill -9 in the middle of commits loses none that was acknowledged, and is announced', async () => {
  await pool.query('CREATE TABLE receipts (id int PRIMARY KEY)');
  const acknowledged: number[] = [];
  let killed = false;
  let nextId = 1;
  const commit = async (): Promise<void> => {
    while (!killed) {
      const id = nextId++;
      await pool.query('INSERT INTO receipts VALUES ($1)', [id]);
      acknowledged.push(id);
      if (acknowledged.length === 300) {
        killed = true;
        process.kill(Number(readFileSync(join(folder, 'embedded', 'lock'), 'utf8').split(' ')[0]), 'SIGKILL');
      }
    }
  };
  await Promise.allSettled([commit(), commit(), commit()]);
  expect(await postgres.died).toMatch(/ended by itself/);
  await pool.end();

  await open();
  const { rows } = await pool.query<{ id: number }>('SELECT id FROM receipts');
  const kept = new Set(rows.map(row => row.id));
  expect(acknowledged.length).toBeGreaterThanOrEqual(300);
  expect(acknowledged.filter(id => !kept.has(id))).toEqual([]);
}, 30_000);

test('a second one on the same data is refused with the reason', async () => {
  const second = openPostgres({ dataDir: folder, log: () => undefined, prefer: 'embedded' });
  await expect(second).rejects.toThrow(/in use by process \d+/);
}, 20_000);

test('a stop keeps the data', async () => {
  await pool.query('CREATE TABLE kept AS SELECT 42 AS answer');
  await pool.end();
  await postgres.stop();
  await open();
  expect((await pool.query('SELECT answer FROM kept')).rows).toEqual([{ answer: 42 }]);
}, 20_000);
