import { randomUUID } from 'node:crypto';
import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getOrder, placeOrder } from '@linka/contracts/orders';
import { Binary, Decimal128, Long, ObjectId } from 'bson';
import { MongoClient } from 'mongodb';
import pg from 'pg';
import {
  openWorld,
  orderBody,
  paid,
  startGateway,
  type World,
} from '../../../proxy-server/src/testing/index.ts';
import { openMongo } from '../mongo/index.ts';
import { makeDataFolder, removeDataFolder } from '../testing/data-folder.ts';
import { readLines, writeLines } from './lines.ts';
import { dumpMongo, restoreMongo } from './mongo.ts';
import { dumpPostgres, restorePostgres } from './postgres.ts';

const migrations = join(import.meta.dirname, '..', '..', '..', 'proxy-server', 'migrations');
let folder: string;
let world: World;
beforeAll(async () => {
  folder = makeDataFolder();
  world = await openWorld();
}, 120_000);
afterAll(async () => {
  await world.stop();
  removeDataFolder(folder);
});

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const got: string[] = [];
  for await (const line of lines) got.push(line);
  return got;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

test('a gateway’s database comes back row by row, and a gateway runs on it', async () => {
  const shop = await world.shop();
  const { shopper, orderId } = await paid(world, shop);
  await world.pause();
  const file = join(folder, 'postgres.jsonl.gz');
  const count = await writeLines(file, dumpPostgres(world.database.url));
  const name = `linka_restored_${randomUUID().replaceAll('-', '')}`;
  await onServer(world.database.url, `CREATE DATABASE ${name}`);
  const target = new URL(world.database.url);
  target.pathname = `/${name}`;

  await restorePostgres(target.href, readLines(file), migrations);
  const [before, after] = [await all(dumpPostgres(world.database.url)), await all(dumpPostgres(target.href))];
  expect(before).toHaveLength(count);
  expect(after).toEqual(before);
  expect(after.filter(line => line.includes(orderId)).length).toBeGreaterThan(5);
  await expect(restorePostgres(target.href, readLines(file), migrations)).rejects.toThrow('is not empty');

  // What came back is not only equal but alive: who was signed in still is, and orders again.
  const gateway = await startGateway({ DATABASE_URL: target.href });
  const token = await shopper.token();
  const { answer } = await gateway.call(getOrder, { token, params: { orderId } });
  expect(answer.events.map(({ type }) => type)).toContain('paid');
  expect((await gateway.call(placeOrder, { token, body: orderBody(shop.id) })).status).toBe(201);
  await gateway.stop();
  await onServer(world.database.url, `DROP DATABASE ${name} WITH (FORCE)`);
}, 120_000);

test('the shops’ databases come back document by document, with their types and indexes', async () => {
  const dataDir = makeDataFolder();
  const mongo = await openMongo({ dataDir, log: () => undefined });
  const client = await MongoClient.connect(mongo.uri);
  const database = `shop_${randomUUID().slice(0, 8)}`;
  const orders = client.db(database).collection('orders');
  await orders.createIndex({ at: 1 }, { expireAfterSeconds: 3_600_000_000 }, {});
  await orders.createIndex({ sku: 1 }, { unique: true }, {});
  await orders.insertMany([
    {
      _id: new ObjectId(),
      at: new Date('2026-03-02T08:00:00.123Z'),
      sku: 'a',
      n: 1,
      big: Long.fromString('9007199254740993'),
    },
    {
      _id: new ObjectId(),
      at: new Date(),
      sku: 'b',
      n: 1.5,
      bytes: new Binary(Buffer.from([0, 255, 7])),
      none: null,
    },
    {
      _id: new ObjectId(),
      at: new Date(),
      sku: 'c',
      lines: [{ name: 'Ng’andu 👩🏾‍🌾', deep: [[1], []] }],
      d: Decimal128.fromString('1.10'),
    },
  ]);
  const file = join(folder, 'mongodb.jsonl.gz');
  await writeLines(file, dumpMongo(mongo.uri));
  const before = await all(dumpMongo(mongo.uri));

  await expect(restoreMongo(mongo.uri, readLines(file))).rejects.toThrow('is there already');
  await client.db(database).dropDatabase();
  await restoreMongo(mongo.uri, readLines(file));
  expect(await all(dumpMongo(mongo.uri))).toEqual(before);
  await expect(orders.insertOne({ sku: 'a' })).rejects.toMatchObject({ code: 11_000 });
  await client.db(database).dropDatabase();
  await client.close();
  await mongo.stop();
  removeDataFolder(dataDir);
}, 120_000);

test('a backup that was cut off is not restored in part', async () => {
  const file = join(folder, 'cut.jsonl.gz');
  await writeLines(file, dumpPostgres(world.database.url));
  truncateSync(file, Math.floor(statSync(file).size / 2));
  await expect(all(readLines(file))).rejects.toThrow(/unexpected end|premature/i);
});
