import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorCode, openTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('unique indexes', () => {
  test('say which key collided, on insert, update and upsert', async () => {
    const docs = database.collection<{ _id: number; phone?: string; shop?: string }>();
    await docs.createIndex({ shop: 1, phone: 1 }, { unique: true }, {});
    await docs.insertMany([
      { _id: 1, shop: 'a', phone: '1' },
      { _id: 2, shop: 'a', phone: '2' },
      { _id: 3, shop: 'b', phone: '1' },
    ]);
    const error = { code: 11000, keyPattern: { shop: 1, phone: 1 }, keyValue: { shop: 'a', phone: '1' } };
    await expect(docs.insertOne({ _id: 4, shop: 'a', phone: '1' })).rejects.toMatchObject(error);
    await expect(docs.insertOne({ _id: 4, shop: 'a', phone: '1' })).rejects.toThrow(
      /E11000 duplicate key error collection: .* index: shop_1_phone_1 dup key/,
    );
    await expect(docs.updateOne({ _id: 2 }, { $set: { phone: '1' } })).rejects.toMatchObject(error);
    await expect(docs.findOneAndUpdate({ _id: 2 }, { $set: { phone: '1' } })).rejects.toMatchObject(error);
    await expect(
      docs.replaceOne({ _id: 9 }, { shop: 'a', phone: '1' }, { upsert: true }),
    ).rejects.toMatchObject(error);
    await expect(docs.insertOne({ _id: 1 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
    });
    expect(await docs.countDocuments()).toBe(3);
    expect(await docs.updateOne({ _id: 2 }, { $set: { shop: 'b', phone: '2' } })).toMatchObject({
      modifiedCount: 1,
    });
    await docs.insertOne({ _id: 4, shop: 'a', phone: '2' });
  });

  test('in a bulk, each error names its operation', async () => {
    const docs = database.collection<{ _id: number }>();
    await expect(
      docs.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }, { _id: 2 }], { ordered: false }),
    ).rejects.toMatchObject({
      writeErrors: [
        { index: 1, code: 11000 },
        { index: 3, code: 11000 },
      ],
    });
    expect(await docs.countDocuments()).toBe(2);
  });

  test('missing counts as null, unless the index is sparse', async () => {
    const [dense, sparse] = [database.collection(), database.collection()];
    await dense.createIndex({ code: 1 }, { unique: true }, {});
    await sparse.createIndex({ code: 1 }, { unique: true, sparse: true }, {});
    await dense.insertOne({});
    expect(await errorCode(dense.insertOne({ code: null }))).toBe(11000);
    await sparse.insertMany([{}, {}]);
    await sparse.insertOne({ code: 'x' });
    expect(await errorCode(sparse.insertOne({ code: 'x' }))).toBe(11000);
    expect(await sparse.countDocuments({ code: null })).toBe(2);
  });

  test('a partial index binds only the documents it speaks of', async () => {
    const orders = database.collection<{ _id: number; table: number; open?: boolean }>();
    await orders.createIndex({ table: 1 }, { unique: true, partialFilterExpression: { open: true } }, {});
    await orders.insertMany([
      { _id: 1, table: 7, open: true },
      { _id: 2, table: 7 },
      { _id: 3, table: 7, open: false },
    ]);
    expect(await errorCode(orders.insertOne({ _id: 4, table: 7, open: true }))).toBe(11000);
    expect(await errorCode(orders.updateOne({ _id: 2 }, { $set: { open: true } }))).toBe(11000);
    await orders.updateOne({ _id: 1 }, { $unset: { open: '' } });
    await orders.updateOne({ _id: 2 }, { $set: { open: true } });
    expect(await orders.countDocuments({ table: 7 })).toBe(3);
  });

  test('every element of an array is a key', async () => {
    const docs = database.collection<{ _id: number; codes: string[] }>();
    await docs.createIndex({ codes: 1 }, { unique: true }, {});
    await docs.insertMany([
      { _id: 1, codes: ['a', 'b', 'a'] },
      { _id: 2, codes: ['c'] },
    ]);
    await expect(docs.updateOne({ _id: 2 }, { $push: { codes: 'b' } })).rejects.toMatchObject({
      code: 11000,
      keyValue: { codes: 'b' },
    });
    expect(await docs.find({ codes: 'b' }).toArray()).toHaveLength(1);
  });

  test('are refused when the documents do not fit', async () => {
    const docs = database.collection();
    await docs.insertMany([{ a: 1 }, { a: 1 }]);
    expect(await errorCode(docs.createIndex({ a: 1 }, { unique: true }, {}))).toBe(11000);
    expect(await docs.indexes()).toHaveLength(1);
  });
});

describe('managing indexes and collections', () => {
  test('create, list, drop', async () => {
    const docs = database.collection();
    expect(await docs.createIndex({ a: 1, b: -1 })).toBe('a_1_b_-1');
    await docs.createIndex({ a: 1, b: -1 });
    await docs.createIndex({ at: 1 }, { name: 'ttl', expireAfterSeconds: 60 }, {});
    expect((await docs.indexes()).map(index => [index.name, index.key])).toEqual([
      ['_id_', { _id: 1 }],
      ['a_1_b_-1', { a: 1, b: -1 }],
      ['ttl', { at: 1 }],
    ]);
    expect(await errorCode(docs.createIndex({ a: 1, b: -1 }, { unique: true }, {}))).toBe(86);
    expect(await errorCode(docs.createIndex({ c: 1 }, { name: 'ttl' }, {}))).toBe(86);
    expect(await errorCode(docs.createIndex({ a: 1, b: -1 }, { name: 'other' }, {}))).toBe(85);
    expect(await errorCode(docs.createIndex({ at: 1 }, { name: 'ttl', expireAfterSeconds: 61 }, {}))).toBe(
      85,
    );
    await docs.dropIndex('ttl');
    expect(await docs.indexes()).toHaveLength(2);
    expect(await errorCode(docs.dropIndex('ttl'))).toBe(27);
    expect(await errorCode(docs.dropIndex('_id_'))).toBe(72);
    expect(await errorCode(database.collection().indexes())).toBe(26);
  });

  test('collections come with their first document and go when dropped', async () => {
    const name = database.collection().collectionName;
    const listed = async () => (await database.db.listCollections({ name }).toArray()).length;
    await database.db.collection(name).deleteMany({});
    await database.db.collection(name).updateOne({}, { $set: { a: 1 } });
    expect(await listed()).toBe(0);
    await database.db.createCollection(name);
    expect(await listed()).toBe(1);
    await database.db.collection(name).insertOne({ a: 1 });
    await database.db.collection(name).drop();
    expect(await listed()).toBe(0);
    expect(await database.db.collection(name).find().toArray()).toEqual([]);
    const { databases } = await database.client.db().admin().listDatabases({ nameOnly: true });
    expect(databases.map(({ name: known }) => known)).toContain(database.db.databaseName);
  });
});
