import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Collection, type Db, type Document } from 'mongodb';
import { openMongo } from '../index.ts';

jest.setTimeout(60_000); // an acknowledged write waits for a disk that others may be using

export interface TestDatabase {
  uri: string;
  client: MongoClient;
  db: Db;
  /** An empty collection of its own for each test. */
  collection: <T extends Document = Document>() => Collection<T>;
  close: () => Promise<void>;
}

/** A database for one test file: at MONGODB_URI when that is set, else on whatever this machine has. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'linka-mongo-'));
  const server = await openMongo({ uri: process.env.MONGODB_URI, dataDir, log: () => undefined });
  const client = await new MongoClient(server.uri).connect();
  const db = client.db(`linka_test_${randomUUID()}`);
  return {
    uri: server.uri,
    client,
    db,
    collection: <T extends Document>() => db.collection<T>(`c${randomUUID()}`),
    close: async () => {
      await db.dropDatabase();
      await client.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What went wrong, as the server numbers it; 0 when nothing did. */
export async function errorCode(attempt: Promise<unknown>): Promise<unknown> {
  try {
    await attempt;
    return 0;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}
