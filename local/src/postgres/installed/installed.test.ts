import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { nodeEntry } from '../../processes/node-entry.ts';
import { makeDataFolder, removeDataFolder } from '../../testing/data-folder.ts';
import { withClient } from '../connection.ts';
import { openPostgres, removePostgresData, type OpenedPostgres } from '../index.ts';
import { until } from '../../testing/until.ts';
import { findInstalled, installedServers } from './find.ts';

/** One cluster for most tests, as making one is the slow part; each test starts and stops it. */
const folder = makeDataFolder();
/** For tests that need a folder without a cluster. */
const empty = makeDataFolder();
afterAll(() => {
  removeDataFolder(folder);
  removePostgresData(empty);
});

const open = (dataDir = folder): Promise<OpenedPostgres> => openPostgres({ dataDir, log: () => undefined });
const one = (url: string, sql: string) =>
  withClient(url, async client => (await client.query(sql)).rows as unknown[]);

test('folders without a complete server with PostGIS are passed over', () => {
  mkdirSync(join(empty, 'bin'));
  expect(installedServers([join(empty, 'bin'), '/nowhere'])).toEqual([]);
});

const serverPid = () =>
  Number(
    readFileSync(join(folder, 'installed', 'server', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
  );

const withServer = () => {
  test('starts, has PostGIS, makes databases, keeps its data over a stop', async () => {
    const first = await open();
    expect(first).toMatchObject({ kind: 'installed', canCreateDatabases: true });
    expect(first.description).toMatch(/^PostgreSQL \d+\.\d+ with PostGIS \d\.\d, installed on this machine$/);
    await one(first.url, 'CREATE TABLE kept AS SELECT ST_AsText(ST_MakePoint(28.3, -15.4)) AS place');
    await one(first.url, 'CREATE DATABASE another');
    await first.stop();
    await first.stop();

    const second = await open();
    expect(await one(second.url, 'SELECT place FROM kept')).toEqual([{ place: 'POINT(28.3 -15.4)' }]);
    await second.stop();
    expect(existsSync(join(folder, 'installed', 'lock'))).toBe(false);
  }, 30_000);

  test('lets nobody in without its password', async () => {
    const postgres = await open();
    const guess = new URL(postgres.url);
    guess.password = 'postgres';
    await expect(one(guess.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await postgres.stop();
  }, 30_000);

  test('after kill -9 starts again with every acknowledged commit, and the death is announced', async () => {
    const first = await open();
    await one(first.url, 'CREATE TABLE receipts AS SELECT n FROM generate_series(1, 1000) n');
    process.kill(serverPid(), 'SIGKILL');
    expect(await first.died).toMatch(/ended by itself/);

    const second = await open();
    expect(await one(second.url, 'SELECT count(*)::int AS n FROM receipts')).toEqual([{ n: 1000 }]);
    await second.stop();
  }, 30_000);

  test('goes down by itself when the program that started it is killed', async () => {
    const owner = nodeEntry('../testing/killed-owner', import.meta.url);
    const { signal } = spawnSync(process.execPath, [...owner.flags, owner.file, folder]);
    expect(signal).toBe('SIGKILL');
    await until(() => !existsSync(join(folder, 'installed', 'server', 'cluster', 'postmaster.pid')), 15_000);

    const next = await open();
    expect(await one(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await next.stop();
  }, 30_000);

  test('works below a folder only its owner may enter, and removing the data removes all of it', async () => {
    chmodSync(empty, 0o700);
    const first = await open(empty);
    await one(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    const second = await open(empty);
    expect(await one(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    const files = (await one(second.url, 'SHOW data_directory')) as { data_directory: string }[];
    await second.stop();
    removePostgresData(empty);
    expect(files.map(row => existsSync(row.data_directory))).toEqual([false]);
  }, 30_000);

  test('data of a version that is gone is not touched, and the sentence says what to do', async () => {
    mkdirSync(join(empty, 'installed'), { recursive: true });
    writeFileSync(join(empty, 'installed', 'version'), '9');
    await expect(open(empty)).rejects.toThrow(/made by PostgreSQL 9 .* npm start -- --reset/);
  });
};

const withoutServer = () => {
  test('the embedded one takes its place', async () => {
    const postgres = await open(empty);
    expect(postgres.kind).toBe('embedded');
    await postgres.stop();
  }, 60_000);
};

const hasServer = findInstalled('/nowhere') !== undefined;
describe(
  hasServer ? 'an installed server' : 'no server installed here',
  hasServer ? withServer : withoutServer,
);
