import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Pool, type PoolClient } from 'pg';
import { makeDataFolder, removeDataFolder } from '../../../testing/data-folder.ts';
import { openPostgres, type OpenedPostgres } from '../../index.ts';
import { transaction } from '../../testing/clients.ts';
import { until } from '../../../testing/until.ts';

const folder = makeDataFolder();
let postgres: OpenedPostgres;
let pool: Pool;

beforeAll(async () => {
  postgres = await openPostgres({ dataDir: folder, log: () => undefined, prefer: 'embedded' });
  pool = new Pool({ connectionString: postgres.url, max: 5 });
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE counters (id int PRIMARY KEY, value int NOT NULL)');
  await pool.query('INSERT INTO counters SELECT n, 0 FROM generate_series(1, 5) n');
  await pool.query('CREATE TABLE log (worker int, step int)');
}, 60_000);

afterAll(async () => {
  await pool.end();
  await postgres.stop();
  removeDataFolder(folder);
});

const times = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Asks for a number and gets it back: wrong means another client's answer. */
async function echo(n: number): Promise<boolean> {
  const { rows } = await pool.query<{ n: number }>('SELECT $1::int AS n', [n]);
  return rows.length === 1 && rows[0]?.n === n;
}

async function value(sql: string, parameters: unknown[] = []): Promise<unknown> {
  const { rows } = await pool.query<{ value: unknown }>(sql, parameters);
  return rows[0]?.value;
}

describe('answers go to those who asked', () => {
  test('400 parameterised queries beside 60 transactions, 24 of them rolled back', async () => {
    const transactions = times(60).map(worker =>
      transaction(pool, async client => {
        await client.query('UPDATE counters SET value = value + 1 WHERE id = $1', [1]);
        await client.query('INSERT INTO log VALUES ($1, 1)', [worker]);
        await client.query('INSERT INTO log VALUES ($1, 2)', [worker]);
        return worker % 5 < 2 ? 'roll back' : 'commit';
      }),
    );
    const echoes = await Promise.all(times(400).map(echo));
    await Promise.all(transactions);
    expect(echoes.filter(right => right)).toHaveLength(400);
    expect(await value('SELECT value FROM counters WHERE id = 1')).toBe(36);
    expect(await value('SELECT count(*)::int AS value FROM log')).toBe(72);
  });

  test('400 parameterised queries beside 40 transactions that fail in the middle', async () => {
    const failing = times(40).map(async () =>
      transaction(pool, async client => {
        await client.query('UPDATE counters SET value = value + 1 WHERE id = $1', [2]);
        await client.query('SELECT 1 / $1::int', [0]);
        return 'commit';
      }).then(
        () => 'no error',
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    const echoes = await Promise.all(times(400).map(echo));
    expect(await Promise.all(failing)).toEqual(times(40).map(() => '22012'));
    expect(echoes.filter(right => right)).toHaveLength(400);
    expect(await value('SELECT value FROM counters WHERE id = 2')).toBe(0);
  });

  test('100 values of 300 KB, in and out', async () => {
    const answers = await Promise.all(
      times(100).map(async n => {
        const sent = `${String(n)}:`.padEnd(300_000, String(n % 10));
        return (await value('SELECT $1::text AS value', [sent])) === sent;
      }),
    );
    expect(answers.filter(same => same)).toHaveLength(100);
  });

  test('200 failing queries each get their own error', async () => {
    const messages = await Promise.all(
      times(200).map(n =>
        pool.query(`SELECT $1::int FROM nowhere_${String(n)}`, [n]).then(
          () => 'no error',
          (error: unknown) => String(error),
        ),
      ),
    );
    expect(messages.filter((message, n) => message.includes(`"nowhere_${String(n)}"`))).toHaveLength(200);
  });

  test('50 named prepared statements of the same name and different text', async () => {
    const answers = await Promise.all(
      times(50).map(n =>
        withOwnClient(async client => {
          const first = await client.query<{ value: number }>({
            name: 'mine',
            text: `SELECT ${String(n)} + $1::int AS value`,
            values: [1],
          });
          const again = await client.query<{ value: number }>({
            name: 'mine',
            text: `SELECT ${String(n)} + $1::int AS value`,
            values: [2],
          });
          return first.rows[0]?.value === n + 1 && again.rows[0]?.value === n + 2;
        }),
      ),
    );
    expect(answers.filter(right => right)).toHaveLength(50);
    // Those clients are gone, and so are their statements.
    await until(async () => (await value('SELECT count(*)::int AS value FROM pg_prepared_statements')) === 0);
  });
});

test('50 cursors of 100 rows, fetched by sevens, beside other traffic', async () => {
  const sums = times(50).map(async n => {
    const cursor = { text: 'SELECT i + $1::int AS i FROM generate_series(1, 100) i', values: [n], rows: 7 };
    const { rows } = await pool.query<{ i: number }>(cursor);
    return rows.reduce((sum, row) => sum + row.i, 0);
  });
  const echoes = await Promise.all(times(100).map(echo));
  expect(await Promise.all(sums)).toEqual(times(50).map(n => 5050 + 100 * n));
  expect(echoes.filter(right => right)).toHaveLength(100);
});

describe('locks and queues', () => {
  test('an advisory lock of a transaction keeps 20 read-then-write steps apart', async () => {
    await Promise.all(
      times(20).map(() =>
        transaction(pool, async client => {
          await client.query('SELECT pg_advisory_xact_lock(7)');
          const { rows } = await client.query<{ value: number }>('SELECT value FROM counters WHERE id = 3');
          await client.query('UPDATE counters SET value = $1 WHERE id = 3', [(rows[0]?.value ?? 0) + 1]);
          return 'commit';
        }),
      ),
    );
    expect(await value('SELECT value FROM counters WHERE id = 3')).toBe(20);
  });

  test('a lock of the session is refused in words', async () => {
    await expect(pool.query('SELECT pg_advisory_lock(7)')).rejects.toThrow(/use pg_advisory_xact_lock/);
  });

  test('SKIP LOCKED hands 100 jobs to 8 workers, each job once', async () => {
    await pool.query('CREATE TABLE jobs AS SELECT n AS id, 0 AS done FROM generate_series(1, 100) n');
    const taken: number[] = [];
    const work = async (): Promise<void> => {
      let id: number | undefined;
      await transaction(pool, async client => {
        const { rows } = await client.query<{ id: number }>(
          'UPDATE jobs SET done = done + 1 WHERE id = (SELECT id FROM jobs WHERE done = 0 LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id',
        );
        id = rows[0]?.id;
        return 'commit';
      });
      if (id === undefined) return;
      taken.push(id);
      await work();
    };
    await Promise.all(times(8).map(work));
    expect(taken.sort((a, b) => a - b)).toEqual(times(100).map(n => n + 1));
    expect(await value('SELECT max(done) AS value FROM jobs')).toBe(1);
  });
});

describe('clients come and go', () => {
  test('one that dies inside a transaction leaves nothing behind and blocks nobody', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('UPDATE counters SET value = 99 WHERE id = $1', [4]);
    client.release(new Error('killed')); // closes the socket in the middle
    expect(await value('SELECT value FROM counters WHERE id = 4')).toBe(0);
  });

  test('COPY FROM STDIN is refused, and the session goes on', async () => {
    await expect(pool.query('COPY counters FROM STDIN')).rejects.toThrow(/not possible on the embedded/);
    expect(await echo(1)).toBe(true);
  });

  test('a setting of the connection that would leak to the others is refused', async () => {
    const picky = new Pool({ connectionString: postgres.url, options: '-c search_path=secret' });
    await expect(picky.query('SELECT 1')).rejects.toThrow(/cannot have its own options/);
    await picky.end();
  });
});

describe('notifications', () => {
  test('100 reach all who listen to the channel, and nobody else', async () => {
    const heard = { both: [0, 0], other: 0 };
    const listeners = await Promise.all(times(3).map(() => pool.connect()));
    for (const [i, client] of listeners.entries()) {
      client.on('notification', ({ channel }) => {
        if (channel === 'Orders' && i < 2) heard.both[i] = (heard.both[i] ?? 0) + 1;
        else heard.other++;
      });
      await client.query(i < 2 ? 'LISTEN "Orders"' : 'LISTEN elsewhere');
    }
    await Promise.all(times(100).map(n => pool.query('SELECT pg_notify($1, $2)', ['Orders', String(n)])));
    await until(() => heard.both[0] === 100 && heard.both[1] === 100);

    await listeners[0]?.query('UNLISTEN "Orders"');
    await pool.query('NOTIFY "Orders", \'last\'');
    await until(() => heard.both[1] === 101);
    expect(heard).toEqual({ both: [100, 101], other: 0 });
    for (const client of listeners) client.release(true);
  });
});

async function withOwnClient<T>(use: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await use(client);
  } finally {
    client.release(true);
  }
}
