import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { openMongo } from '@linka/local/mongo';
import { buildIndexes, connect, type Connection } from '../platform/db/index.ts';
import { createStores } from '../stores.ts';

export interface TestDatabase {
  readonly uri: string;
  readonly db: Connection;
  close(): Promise<void>;
}

/** A database of its own: on MONGODB_URI when set, else on the best MongoDB at hand. */
export async function openDatabase(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'linka-shop-'));
  const mongo = await openMongo({ uri: process.env.MONGODB_URI, dataDir, log: () => undefined });
  const address = new URL(mongo.uri);
  address.pathname = `/test_${randomUUID().slice(0, 8)}`;
  const db = await connect(address.href);
  createStores(db);
  await buildIndexes(db);
  return {
    uri: address.href,
    db,
    close: async () => {
      await db.dropDatabase();
      await db.close();
      await mongo.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
