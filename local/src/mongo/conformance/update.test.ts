import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Double, Int32, Long, type Document } from 'mongodb';
import { errorCode, openTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The document after the update, without its _id. */
async function updated(
  before: Document,
  update: Document,
  filter: Document = {},
  options: Document = {},
): Promise<unknown> {
  const docs = database.collection();
  await docs.insertOne({ ...before });
  const query = { projection: { _id: 0 }, returnDocument: 'after', ...options } as const;
  return docs.findOneAndUpdate(filter, update, query);
}

const cases: [Document, Document, Document][] = [
  [{ a: 1 }, { $set: { 'b.c': 2, a: 3 } }, { a: 3, b: { c: 2 } }],
  [{ a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  [{ a: { b: 1, c: 2 } }, { $unset: { 'a.b': '', x: '' } }, { a: { c: 2 } }],
  [{ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  [{ n: 5 }, { $inc: { n: -7, m: 2 } }, { n: -2, m: 2 }],
  [{ n: 5 }, { $mul: { n: 3, m: 2 } }, { n: 15, m: 0 }],
  [
    { n: 5, m: 5 },
    { $min: { n: 3, m: 7 }, $max: { o: 1 } },
    { n: 3, m: 5, o: 1 },
  ],
  [{ n: 5, m: 5 }, { $max: { n: 3, m: 7 } }, { n: 5, m: 7 }],
  [{}, { $push: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3, 4], $position: 1 } } }, { a: [1, 3, 4, 2] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3, 4], $slice: -3 } } }, { a: [2, 3, 4] }],
  [{ a: [5, 2] }, { $push: { a: { $each: [3], $sort: 1, $slice: 2 } } }, { a: [2, 3] }],
  [{ a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 3 }], $sort: { n: -1 } } } }, { a: [{ n: 3 }, { n: 2 }] }],
  [{ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [{ a: [{ x: 1, y: 2 }] }, { $addToSet: { a: { x: 1, y: 2 } } }, { a: [{ x: 1, y: 2 }] }],
  [{ a: [1, 2, 3, 2] }, { $pull: { a: 2 } }, { a: [1, 3] }],
  [{ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [{ a: [{ id: 'x', n: 1 }, { id: 'y' }] }, { $pull: { a: { id: 'x' } } }, { a: [{ id: 'y' }] }],
  [{ a: [{ id: 'x' }, { id: 'y' }] }, { $pull: { a: { id: { $in: ['y', 'z'] } } } }, { a: [{ id: 'x' }] }],
  [{ a: [1, 2, 3] }, { $pullAll: { a: [3, 1] } }, { a: [2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  [{ a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 10 } }, { a: [{ n: 11 }, { n: 12 }] }],
  [{ a: 1 }, { $setOnInsert: { b: 1 }, $set: { a: 2 } }, { a: 2 }],
];

describe('update operators', () => {
  test.each(cases)('%j with %j', async (before, update, after) => {
    expect(await updated(before, update)).toEqual(after);
  });

  test('new fields come in the order of their names', async () => {
    expect(
      Object.keys((await updated({ z: 1 }, { $set: { c: 1, a: 1 }, $inc: { b: 1 } })) as Document),
    ).toEqual(['z', 'a', 'b', 'c']);
  });

  test('$currentDate', async () => {
    const { at } = (await updated({}, { $currentDate: { at: true } })) as { at: Date };
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
  });

  test('numbers keep their type, and int becomes long when it must', async () => {
    const exact = { promoteValues: false };
    const before = {
      int: new Int32(1),
      double: new Double(1),
      long: Long.fromNumber(1),
      full: new Int32(2 ** 31 - 1),
    };
    expect(await updated(before, { $inc: { int: 1, double: 1, long: 1, full: 1 } }, {}, exact)).toStrictEqual(
      {
        int: new Int32(2),
        double: new Double(2),
        long: Long.fromNumber(2),
        full: Long.fromNumber(2 ** 31),
      },
    );
    expect(await updated({ n: new Int32(1) }, { $inc: { n: 0.5 } }, {}, exact)).toStrictEqual({
      n: new Double(1.5),
    });
  });
});

describe('elements of arrays', () => {
  const lines = {
    lines: [
      { sku: 'a', n: 1 },
      { sku: 'b', n: 2 },
      { sku: 'a', n: 3 },
    ],
  };
  const changed = (...n: number[]) => ({ lines: lines.lines.map((line, i) => ({ ...line, n: n[i] })) });

  test('the positional $ is the element the filter met', async () => {
    const inc = { $inc: { 'lines.$.n': 10 } };
    expect(await updated(lines, inc, { 'lines.sku': 'b' })).toEqual(changed(1, 12, 3));
    expect(await updated(lines, inc, { lines: { $elemMatch: { sku: 'a', n: { $gt: 1 } } } })).toEqual(
      changed(1, 2, 13),
    );
    expect(await updated(lines, inc, { $and: [{ 'lines.n': { $gte: 2 } }] })).toEqual(changed(1, 12, 3));
    expect(await updated({ a: [3, 4] }, { $set: { 'a.$': 0 } }, { a: { $gt: 3 } })).toEqual({ a: [3, 0] });
    const either = { $or: [{ 'lines.sku': 'b', none: 1 }, { other: null }] };
    expect(await errorCode(updated(lines, inc, either))).toBe(2);
    expect(await errorCode(updated(lines, inc, {}))).toBe(2);
  });

  test('array filters choose elements', async () => {
    const arrayFilters = [{ 'el.sku': 'a', 'el.n': { $lt: 3 } }];
    expect(await updated(lines, { $inc: { 'lines.$[el].n': 10 } }, {}, { arrayFilters })).toEqual(
      changed(11, 2, 3),
    );
    expect(
      await updated({ a: [1, 5] }, { $set: { 'a.$[x]': 0 } }, {}, { arrayFilters: [{ x: { $gt: 2 } }] }),
    ).toEqual({ a: [1, 0] });
    expect(await errorCode(updated(lines, { $set: { 'lines.$[no].n': 1 } }))).toBe(2);
    expect(await errorCode(updated(lines, { $set: { x: 1 } }, {}, { arrayFilters }))).toBe(9);
    expect(await errorCode(updated({ a: 1 }, { $set: { 'a.$[]': 1 } }))).toBe(2);
  });
});

describe('refused, with the real codes and without a trace', () => {
  test.each<[string, Document, Document, number]>([
    ['unknown operator', {}, { $frob: { a: 1 } }, 9],
    ['operator without fields', {}, { $set: 5 }, 9],
    ['operator mixed with a field', {}, { $set: { a: 1 }, b: 1 }, 9],
    ['two changes of one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['a change inside another', {}, { $set: { a: {}, 'a.b': 1 } }, 40],
    ['another _id', {}, { $set: { _id: 'other' } }, 66],
    ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['$inc by a text', {}, { $inc: { a: 'x' } }, 14],
    ['$push to a number', { a: 1 }, { $push: { a: 1 } }, 2],
    ['$pull from a number', { a: 1 }, { $pull: { a: 1 } }, 2],
    ['$addToSet to a number', { a: 1 }, { $addToSet: { a: 1 } }, 2],
    ['a field of a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['a named field of an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28],
    ['unknown clause of $push', {}, { $push: { a: { $each: [1], $frob: 1 } } }, 2],
    ['an empty field name', {}, { $set: { 'a..b': 1 } }, 56],
  ])('%s', async (_, before, update, code) => {
    const docs = database.collection();
    await docs.insertOne({ ...before });
    const stored = await docs.findOne();
    expect(await errorCode(docs.updateOne({}, update))).toBe(code);
    expect(await docs.findOne()).toEqual(stored);
  });

  test('replacing many, and replacing the _id', async () => {
    const docs = database.collection<{ _id: number }>();
    await docs.insertOne({ _id: 1 });
    const command = { update: docs.collectionName, updates: [{ q: {}, u: { a: 1 }, multi: true }] };
    expect((await database.db.command(command)).writeErrors).toMatchObject([{ code: 9 }]);
    expect(await errorCode(docs.replaceOne({}, { _id: 2 } as never))).toBe(66);
    expect(await docs.find().toArray()).toEqual([{ _id: 1 }]);
  });
});
