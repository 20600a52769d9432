import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { errorCode, openTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** In an empty collection: a mistake shows before there is a document it could be wrong about. */
test.each<[string, Document, number]>([
  ['an unknown command', { frobnicate: 1 }, 59],
  ['an unknown field of a command', { find: 'c', frob: 1 }, 40415],
  ['an unknown query operator', { find: 'c', filter: { a: { $frob: 1 } } }, 2],
  ['an unknown operator at the top', { find: 'c', filter: { $frob: [{}] } }, 2],
  ['an unknown operator beside a known one', { find: 'c', filter: { a: { $gt: 1, $frob: 1 } } }, 2],
  ['an empty $or', { find: 'c', filter: { $or: [] } }, 2],
  ['$in without a list', { find: 'c', filter: { a: { $in: 1 } } }, 2],
  ['a broken regular expression', { find: 'c', filter: { a: { $regex: '(' } } }, 51091],
  ['a filter that is no document', { find: 'c', filter: 5 }, 14],
  ['a projection that mixes', { find: 'c', projection: { a: 1, b: 0 } }, 31254],
  ['an unknown stage', { aggregate: 'c', pipeline: [{ $frob: {} }], cursor: {} }, 40324],
  [
    'an unknown accumulator',
    { aggregate: 'c', pipeline: [{ $group: { _id: 1, a: { $frob: 1 } } }], cursor: {} },
    15952,
  ],
  ['a cursor that is not there', { getMore: 77n, collection: 'c' }, 43],
  [
    'a field of an array document in the deletes',
    { delete: 'c', deletes: [{ q: {}, limit: 1, frob: 1 }] },
    40415,
  ],
  ['an upsert together with remove', { findAndModify: 'c', remove: true, upsert: true }, 9],
  ['neither update nor remove', { findAndModify: 'c' }, 9],
  [
    'a partial index over what a partial index cannot say',
    {
      createIndexes: 'c',
      indexes: [{ key: { a: 1 }, name: 'a', partialFilterExpression: { a: { $ne: 1 } } }],
    },
    67,
  ],
])('%s', async (_, command, code) => {
  expect(await errorCode(database.db.command(command))).toBe(code);
});

test('an unknown expression', async () => {
  const docs = database.collection();
  const codes = [168, 31325]; // the second in a $project of real servers
  expect(codes).toContain(await errorCode(docs.aggregate([{ $project: { a: { $frob: 1 } } }]).toArray()));
  expect(codes).toContain(await errorCode(docs.aggregate([{ $addFields: { a: { $frob: 1 } } }]).toArray()));
});

test('an _id that cannot be one', async () => {
  expect(await errorCode(database.collection().insertOne({ _id: [1] as never }))).toBe(53);
});
