import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal128, MongoClient } from 'mongodb';
import { nodeEntry } from '../../processes/node-entry.ts';
import { startEmbedded } from './embedded.ts';
import type { OpenedMongo } from './types.ts';

jest.setTimeout(60_000); // every step waits for a disk that others may be using

let dataDir: string;
let started: OpenedMongo[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'linka-mongo-'));
});
afterEach(async () => {
  await Promise.all(started.map(server => server.stop()));
  started = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<OpenedMongo> {
  const server = await startEmbedded({ dataDir, log: () => undefined });
  started.push(server);
  return server;
}

const serverPid = () => Number(readFileSync(join(dataDir, 'embedded', 'lock'), 'utf8').split(' ')[0]);

async function withClient<T>(server: OpenedMongo, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await new MongoClient(server.uri, { serverSelectionTimeoutMS: 5_000 }).connect();
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

test('a restart keeps documents, their order, indexes and what was dropped', async () => {
  const before = await start();
  expect(before).toMatchObject({
    kind: 'embedded',
    description: expect.stringContaining('embedded') as unknown,
  });
  await withClient(before, async client => {
    const docs = client.db('shop').collection<{ _id: string; code?: string }>('docs');
    await docs.createIndex(
      { code: 1 },
      { unique: true, partialFilterExpression: { code: { $exists: true } } },
      {},
    );
    await docs.insertMany([{ _id: 'z', code: '1' }, { _id: 'a' }, { _id: 'm', code: '2' }]);
    await docs.updateOne({ _id: 'z' }, { $set: { code: '3' } });
    await docs.deleteOne({ _id: 'a' });
    await client.db('shop').collection('gone').insertOne({ old: true });
    await client.db('shop').collection('gone').drop();
    await client.db('shop').createCollection('empty');
  });
  await before.stop();

  const after = await start();
  await withClient(after, async client => {
    const docs = client.db('shop').collection<{ _id: string; code?: string }>('docs');
    expect(await docs.find().toArray()).toEqual([
      { _id: 'z', code: '3' },
      { _id: 'm', code: '2' },
    ]);
    await expect(docs.insertOne({ _id: 'n', code: '3' })).rejects.toMatchObject({ code: 11000 });
    await docs.insertOne({ _id: 'n', code: '1' });
    const names = await client
      .db('shop')
      .listCollections()
      .map(({ name }) => name)
      .toArray();
    expect(names.sort()).toEqual(['docs', 'empty']);
    await client.db('shop').collection('gone').insertOne({ fresh: true });
    expect(await client.db('shop').collection('gone').countDocuments()).toBe(1);
  });
  await after.stop();
});

const ENOUGH = 500;

test('kill -9 amid writes loses none that was acknowledged', async () => {
  const server = await start();
  const pid = serverPid();
  const acknowledged: number[] = [];
  let counted = 0;
  await withClient(server, async client => {
    const docs = client.db('shop').collection<{ _id: number }>('docs');
    const counters = client.db('shop').collection<{ _id: string; n: number }>('counters');
    await counters.insertOne({ _id: 'c', n: 0 });
    const inserting = Array.from({ length: 8 }, async (_, writer) => {
      for (let i = 0; ; i++) {
        const { insertedId } = await docs.insertOne({ _id: writer * 1_000_000 + i });
        acknowledged.push(insertedId);
        if (acknowledged.length === ENOUGH) process.kill(pid, 'SIGKILL');
      }
    });
    const counting = (async () => {
      for (;;) {
        await counters.updateOne({ _id: 'c' }, { $inc: { n: 1 } });
        counted++;
      }
    })();
    await Promise.allSettled([...inserting, counting]);
  });
  expect(await server.died).toContain('ended by itself');

  const again = await start();
  await withClient(again, async client => {
    const stored = await client
      .db('shop')
      .collection<{ _id: number }>('docs')
      .find()
      .map(doc => doc._id)
      .toArray();
    expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH);
    const known = new Set(stored);
    expect(acknowledged.filter(id => !known.has(id))).toEqual([]);
    const counter = await client.db('shop').collection('counters').findOne<{ n: number }>();
    expect([counted, counted + 1]).toContain(counter?.n); // the one under way may have got in
  });
  await again.stop();
});

test('a second process on the same data is refused, and told whom to stop', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(`in use by process ${serverPid()}`);
  await withClient(first, client => client.db('shop').command({ ping: 1 }));
  await first.stop();
  await first.stop();
});

test('when its owner is killed, the server ends too and the data is free', async () => {
  const { file, flags } = nodeEntry('../testing/killed-owner', import.meta.url);
  await once(spawn(process.execPath, [...flags, file, dataDir], { stdio: 'ignore' }), 'exit');
  const server = await start();
  await withClient(server, client => client.db('shop').command({ ping: 1 }));
  await server.stop();
});

test('transactions are refused as by any standalone server', async () => {
  const server = await start();
  await withClient(server, async client => {
    const docs = client.db('shop').collection('docs');
    const session = client.startSession();
    session.startTransaction();
    const attempt = docs.insertOne({ a: 1 }, { session });
    await expect(attempt).rejects.toThrow('does not support retryable writes'); // the driver's words for code 20
    await session.abortTransaction();
    await session.endSession();
    expect(await docs.countDocuments()).toBe(0);
  });
  await server.stop();
});

test('what a real server does and this one does not is refused by name', async () => {
  const server = await start();
  await withClient(server, async client => {
    const docs = client.db('shop').collection('docs');
    const refused = {
      code: 238,
      message: expect.stringContaining('set MONGODB_URI to use a real server') as unknown,
    };
    await docs.insertOne({ price: Decimal128.fromString('1.5') });
    await expect(docs.updateOne({}, [{ $set: { a: 1 } }])).rejects.toMatchObject(refused);
    await expect(docs.updateOne({}, { $inc: { price: 1 } })).rejects.toMatchObject(refused);
    await expect(docs.findOne({}, { projection: { a: { $slice: 1 } } })).rejects.toMatchObject(refused);
    await expect(docs.find().sort({ $natural: -1 }).toArray()).rejects.toMatchObject(refused);
    await expect(docs.createIndex({ a: 'text' })).rejects.toMatchObject(refused);
    await expect(
      docs.aggregate([{ $project: { p: { $add: ['$price', 1] } } }]).toArray(),
    ).rejects.toMatchObject(refused);
    await expect(docs.find({}, { collation: { locale: 'en' } }).toArray()).rejects.toMatchObject({
      code: 40415,
    });
    await expect(docs.find({ $expr: { $gt: ['$a', 1] } }).toArray()).rejects.toMatchObject({ code: 2 });
    await expect(docs.aggregate([{ $lookup: {} }]).toArray()).rejects.toMatchObject({ code: 40324 });
    await expect(docs.updateOne({}, { $rename: { a: 'b' } })).rejects.toMatchObject({ code: 9 });
    await expect(
      client.db('shop').createCollection('capped', { capped: true, size: 9 }),
    ).rejects.toMatchObject({ code: 40415 });
  });
  await server.stop();
});
