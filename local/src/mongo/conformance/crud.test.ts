import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Binary, Decimal128, Double, Int32, Long, ObjectId } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('documents come back as they were stored', () => {
  test('every BSON type a shop may store, null apart from missing, fields in their order', async () => {
    const stored = {
      _id: new ObjectId(),
      z: new Int32(1),
      a: new Double(1),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('1.10'),
      at: new Date('2026-11-23T06:00:00.123Z'),
      bytes: new Binary(Buffer.from([0, 255])),
      nothing: null,
      nested: { list: [new Int32(1), 'two', { three: true }], empty: [], none: {} },
    };
    const docs = database.collection();
    await docs.insertOne(stored);
    expect(await docs.findOne({}, { promoteValues: false })).toStrictEqual(stored);
    await docs.updateOne({}, { $set: { added: 'x' } });
    expect(await docs.findOne({}, { promoteValues: false })).toStrictEqual({ ...stored, added: 'x' });
    expect(Object.keys((await docs.findOne()) ?? {})).toEqual([...Object.keys(stored), 'added']);
    expect(await docs.countDocuments({ nothing: { $exists: true } })).toBe(1);
    expect(await docs.countDocuments({ other: { $exists: true } })).toBe(0);
  });

  test('numbers of different types are equal by value', async () => {
    const docs = database.collection();
    await docs.insertOne({ n: Long.fromNumber(5), price: Decimal128.fromString('10.0') });
    expect(await docs.countDocuments({ n: new Double(5), price: { $gt: 9.99, $lte: 10 } })).toBe(1);
  });
});

describe('reading', () => {
  test('sort, skip, limit and projection', async () => {
    const docs = database.collection<{ n: number; kind: string; tags: string[] }>();
    await docs.insertMany(
      Array.from({ length: 20 }, (_, n) => ({ n, kind: n % 2 ? 'odd' : 'even', tags: [`t${n}`] })),
    );
    const page = await docs
      .find({}, { sort: { kind: -1, n: 1 }, skip: 2, limit: 3, projection: { n: 1, _id: 0 } })
      .toArray();
    expect(page).toEqual([{ n: 5 }, { n: 7 }, { n: 9 }]);
    const [first] = await docs.find({}, { sort: { n: -1 }, projection: { _id: 0, tags: 0 } }).toArray();
    expect(first).toEqual({ n: 19, kind: 'odd' });
  });

  test('projection goes into arrays of documents', async () => {
    const docs = database.collection();
    await docs.insertOne({ lines: [{ sku: 'a', n: 1 }, { sku: 'b', n: 2 }, 3], total: { ngwee: 5, tax: 1 } });
    expect(await docs.findOne({}, { projection: { 'lines.sku': 1, 'total.ngwee': 1, _id: 0 } })).toEqual({
      lines: [{ sku: 'a' }, { sku: 'b' }],
      total: { ngwee: 5 },
    });
    expect(await docs.findOne({}, { projection: { 'lines.n': 0, total: 0, _id: 0 } })).toEqual({
      lines: [{ sku: 'a' }, { sku: 'b' }, 3],
    });
  });

  test('values of different types sort by type, missing as null', async () => {
    const docs = database.collection<{ _id: number; v?: unknown }>();
    const values = [true, 'text', 3, null, new Date(0), { a: 1 }, [2], new ObjectId()];
    await docs.insertMany([{ _id: 99 }, ...values.map((v, _id) => ({ _id, v }))]);
    const order = await docs
      .find({}, { sort: { v: 1, _id: 1 } })
      .map(doc => doc._id)
      .toArray();
    expect(order).toEqual([3, 99, 6, 2, 1, 5, 7, 0, 4]);
  });

  test('cursors go on beyond one batch and can be left early', async () => {
    const docs = database.collection<{ n: number }>();
    await docs.insertMany(Array.from({ length: 2_500 }, (_, n) => ({ n })));
    const all = await docs.find({}, { sort: { n: 1 }, batchSize: 100 }).toArray();
    expect(all.map(doc => doc.n)).toEqual(Array.from({ length: 2_500 }, (_, n) => n));
    const cursor = docs.find({}, { batchSize: 10 });
    for (let i = 0; i < 15; i++) await cursor.next();
    await cursor.close();
    expect(await docs.estimatedDocumentCount()).toBe(2_500);
    expect(await docs.find({}).toArray()).toHaveLength(2_500);
  });

  test('count and distinct', async () => {
    const docs = database.collection();
    await docs.insertMany([{ a: 1, t: ['x', 'y'] }, { a: 1, t: ['y'] }, { a: 2, t: 'z' }, {}]);
    expect(await docs.countDocuments({ a: { $gte: 1 } }, { limit: 2 })).toBe(2);
    expect((await docs.distinct('t')).sort()).toEqual(['x', 'y', 'z']);
    expect(await docs.distinct('a', { t: 'y' })).toEqual([1]);
  });
});

describe('writing', () => {
  test('replace, update many, delete', async () => {
    const docs = database.collection<{ _id: number; a?: number; b?: number }>();
    await docs.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
      { _id: 3, a: 2 },
    ]);
    expect(await docs.updateMany({ a: 1 }, { $set: { b: 5 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 2,
    });
    expect(await docs.updateMany({ a: 1 }, { $set: { b: 5 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 0,
    });
    expect(await docs.replaceOne({ _id: 3 }, { b: 1 })).toMatchObject({ modifiedCount: 1 });
    expect(await docs.findOne({ _id: 3 })).toEqual({ _id: 3, b: 1 });
    expect(await docs.deleteOne({ a: 1 })).toMatchObject({ deletedCount: 1 });
    expect(await docs.deleteMany({ b: { $gte: 1 } })).toMatchObject({ deletedCount: 2 });
  });

  test('upsert takes equalities of the filter and $setOnInsert', async () => {
    const docs = database.collection();
    const filter = { orderId: 'o1', 'buyer.phone': '+260971', state: { $ne: 'paid' } };
    const change = { $setOnInsert: { at: 1 }, $inc: { tries: 1 } };
    const first = await docs.updateOne(filter, change, { upsert: true });
    expect(first).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
    expect(await docs.updateOne(filter, change, { upsert: true })).toMatchObject({
      matchedCount: 1,
      upsertedCount: 0,
    });
    expect(await docs.find({}, { projection: { _id: 0 } }).toArray()).toEqual([
      { orderId: 'o1', buyer: { phone: '+260971' }, at: 1, tries: 2 },
    ]);
  });

  test('findOneAndUpdate, findOneAndReplace, findOneAndDelete', async () => {
    const docs = database.collection<{ _id: number; n: number }>();
    await docs.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    expect(await docs.findOneAndUpdate({}, { $inc: { n: 10 } }, { sort: { n: -1 } })).toEqual({
      _id: 2,
      n: 2,
    });
    const after = { returnDocument: 'after', projection: { n: 1, _id: 0 } } as const;
    expect(await docs.findOneAndUpdate({ _id: 2 }, { $inc: { n: 1 } }, after)).toEqual({ n: 13 });
    expect(await docs.findOneAndUpdate({ _id: 9 }, { $set: { n: 1 } })).toBeNull();
    expect(await docs.findOneAndUpdate({ _id: 9 }, { $set: { n: 1 } }, { upsert: true })).toBeNull();
    expect(
      await docs.findOneAndUpdate(
        { _id: 8 },
        { $set: { n: 1 } },
        { upsert: true, returnDocument: 'after', includeResultMetadata: true },
      ),
    ).toMatchObject({
      value: { _id: 8, n: 1 },
      lastErrorObject: { updatedExisting: false, n: 1, upserted: 8 },
    });
    expect(await docs.findOneAndReplace({ _id: 8 }, { n: 3 }, { returnDocument: 'after' })).toEqual({
      _id: 8,
      n: 3,
    });
    expect(await docs.findOneAndDelete({ n: { $lt: 3 } }, { sort: { n: 1, _id: 1 } })).toEqual({
      _id: 1,
      n: 1,
    });
    expect(await docs.findOneAndDelete({ _id: 1 })).toBeNull();
  });

  test('an unordered bulk goes on after an error, an ordered one stops', async () => {
    const docs = database.collection<{ _id: number; n?: number }>();
    const operations = [
      { insertOne: { document: { _id: 1 } } },
      { insertOne: { document: { _id: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { n: 1 } } } },
      { replaceOne: { filter: { _id: 2 }, replacement: { n: 2 }, upsert: true } },
      { deleteOne: { filter: { _id: 3 } } },
    ];
    await expect(docs.bulkWrite(operations, { ordered: false })).rejects.toMatchObject({
      code: 11000,
      result: { insertedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 0 },
    });
    await docs.deleteMany({});
    await expect(docs.bulkWrite(operations)).rejects.toMatchObject({
      code: 11000,
      result: { insertedCount: 1, modifiedCount: 0 },
    });
    expect(await docs.find().toArray()).toEqual([{ _id: 1 }]);
  });
});
