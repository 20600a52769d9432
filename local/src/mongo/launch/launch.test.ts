import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { isAlive } from '../../processes/alive.ts';
import { nodeEntry } from '../../processes/node-entry.ts';
import { startEmbedded } from './embedded.ts';
import { openGiven } from './given.ts';
import { findMongod, startInstalled } from './installed.ts';

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linka-mongo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = () => undefined;

test('a given server is used as it is and left running', async () => {
  const running = await startEmbedded({ dataDir: folder, log });
  const given = await openGiven(running.uri);
  expect(given).toMatchObject({
    kind: 'given',
    uri: running.uri,
    description: 'MongoDB 7.0.0, given by MONGODB_URI',
  });
  await given.stop();
  await openGiven(running.uri);
  await running.stop();
});

test('a given server that does not answer is named, without its password', async () => {
  const attempt = openGiven('mongodb://shop:secret@127.0.0.1:1', 200);
  await expect(attempt).rejects.toThrow('MONGODB_URI is mongodb://shop:***@127.0.0.1:1, but');
});

test('a mongod on the PATH runs privately, keeps its data and is gone after stop', async () => {
  const { file, flags } = nodeEntry('../testing/fake-mongod', import.meta.url);
  const program = join(folder, 'bin', 'mongod');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" ${flags.join(' ')} "${file}" "$@"\n`, {
    mode: 0o755,
  });
  expect(findMongod(`/nowhere:${join(folder, 'bin')}`)).toBe(program);
  expect(findMongod('/nowhere')).toBeUndefined();

  for (const run of [1, 2]) {
    const server = await startInstalled(program, { dataDir: folder, log });
    expect(server).toMatchObject({
      kind: 'installed',
      description: 'MongoDB 7.0.0, installed on this machine',
    });
    const client = await new MongoClient(server.uri).connect();
    const runs = client.db('shop').collection('runs');
    await runs.insertOne({ run });
    expect(await runs.countDocuments()).toBe(run);
    await client.close();
    const pid = Number(readFileSync(join(folder, 'mongod', 'data', 'mongod.lock'), 'utf8'));
    expect(isAlive(pid)).toBe(true);
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  }
});

test('a mongod that does not start is an error that says where its log is, and frees the data', async () => {
  const program = join(folder, 'bin', 'mongod');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(program, '#!/bin/sh\nexit 14\n', { mode: 0o755 });
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(startInstalled(program, { dataDir: folder, log })).rejects.toThrow('mongod.log');
  }
});
