import { EJSON, type Document } from 'bson';
import { MongoClient } from 'mongodb';
import * as z from 'zod';

const Head = z.object({ kind: z.literal('linka-mongodb-1') });
const CollectionLine = z.object({
  database: z.string(),
  collection: z.string(),
  indexes: z.array(z.looseObject({ name: z.string(), key: z.record(z.string(), z.unknown()) })),
});

/** MongoDB's own. */
const NOT_OURS = new Set(['admin', 'config', 'local']);
const AT_ONCE = 200;

async function withClient<T>(uri: string, run: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(uri);
  try {
    return await run(client);
  } finally {
    await client.close();
  }
}

const databasesOf = async (client: MongoClient): Promise<string[]> =>
  (await client.db('admin').admin().listDatabases({ nameOnly: true })).databases
    .map(({ name }) => name)
    .filter(name => !NOT_OURS.has(name))
    .sort();

/** Everything the shops keep, as lines: each collection with its indexes, then its documents as canonical extended JSON. */
export async function* dumpMongo(uri: string): AsyncGenerator<string> {
  const client = await MongoClient.connect(uri);
  try {
    yield JSON.stringify({ kind: 'linka-mongodb-1' });
    for (const database of await databasesOf(client)) {
      const db = client.db(database);
      const collections = await db.listCollections({}, { nameOnly: true }).toArray();
      for (const collection of collections.map(({ name }) => name).sort()) {
        const indexes = await db.collection(collection).indexes();
        yield JSON.stringify(CollectionLine.parse({ database, collection, indexes }));
        for await (const document of db.collection(collection).find({}).sort({ _id: 1 }))
          yield JSON.stringify([EJSON.stringify(document, { relaxed: false })]);
      }
    }
  } finally {
    await client.close();
  }
}

/** Puts such lines into a server that keeps none of these databases yet. Throws when one is there already. */
export async function restoreMongo(uri: string, lines: AsyncIterable<string>): Promise<void> {
  await withClient(uri, async client => {
    const there = new Set(await databasesOf(client));
    let waiting: Document[] = [];
    let flush = (): Promise<unknown> => Promise.resolve();
    for await (const line of lines) {
      const value: unknown = JSON.parse(line);
      if (Array.isArray(value)) {
        waiting.push(EJSON.parse(String(value[0]), { relaxed: false }) as Document);
        if (waiting.length >= AT_ONCE) await flush();
        continue;
      }
      await flush();
      if (Head.safeParse(value).success) continue;
      const { database, collection, indexes } = CollectionLine.parse(value);
      if (there.has(database))
        throw new Error(`the MongoDB database ${database} is there already: restore into an empty server`);
      const target = client.db(database).collection(collection);
      const wanted = indexes.filter(({ name }) => name !== '_id_').map(({ v, ns, ...index }) => index);
      if (wanted.length > 0)
        await client.db(database).command({ createIndexes: collection, indexes: wanted });
      flush = async () => {
        const documents = waiting;
        waiting = [];
        if (documents.length > 0) await target.insertMany(documents, { ordered: true });
      };
    }
    await flush();
  });
}
