import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Document, Filter } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

interface Order extends Document {
  _id: number;
}

const orders: Order[] = [
  {
    _id: 1,
    state: 'placed',
    total: 1500,
    lines: [
      { sku: 'a', n: 1 },
      { sku: 'b', n: 5 },
    ],
    tags: ['x', 'y'],
  },
  { _id: 2, state: 'paid', total: 900, lines: [{ sku: 'a', n: 7 }], tags: [], note: null },
  { _id: 3, state: 'Paid', lines: [], tags: 'x', buyer: { phone: '+260', zone: { town: 'Lusaka' } } },
  { _id: 4, total: '900', lines: [{ sku: 'c' }, { sku: 'a', n: null }], nested: [[1, 2], [3]] },
];

const cases: [Filter<Order>, number[]][] = [
  [{}, [1, 2, 3, 4]],
  [{ total: { $gte: 900 } }, [1, 2]],
  [{ total: { $gt: 900, $lte: 1500 } }, [1]],
  [{ total: { $lt: '95' } }, [4]],
  [{ total: { $ne: 900 } }, [1, 3, 4]],
  [{ total: { $not: { $gte: 1000 } } }, [2, 3, 4]],
  [{ note: null }, [1, 2, 3, 4]],
  [{ note: { $exists: true } }, [2]],
  [{ note: { $exists: true, $ne: null } }, []],
  [{ state: { $in: ['paid', 'placed'] } }, [1, 2]],
  [{ state: { $nin: ['paid', null] } }, [1, 3]],
  [{ state: { $in: [null, /^pla/] } }, [1, 4]],
  [{ state: /^paid$/i }, [2, 3]],
  [{ state: { $regex: '^P' } }, [3]],
  [{ state: { $not: /paid/ } }, [1, 3, 4]],
  [{ 'lines.sku': 'a' }, [1, 2, 4]],
  [{ 'lines.sku': { $ne: 'a' } }, [3]],
  [{ 'lines.n': { $gte: 5 } }, [1, 2]],
  [{ 'lines.n': null }, [4]],
  [{ 'lines.n': { $exists: false } }, [3]],
  [{ lines: { $elemMatch: { sku: 'a', n: { $gte: 5 } } } }, [2]],
  [{ lines: { $not: { $elemMatch: { sku: 'a' } } } }, [3]],
  [{ 'lines.sku': 'a', 'lines.n': { $gte: 5 } }, [1, 2]],
  [{ 'lines.0.sku': 'a' }, [1, 2]],
  [{ 'lines.1.n': { $gt: 1 } }, [1]],
  [{ lines: { $size: 2 } }, [1, 4]],
  [{ lines: [] }, [3]],
  [{ lines: { sku: 'a', n: 7 } }, [2]],
  [{ lines: { n: 7, sku: 'a' } }, []],
  [{ tags: 'x' }, [1, 3]],
  [{ tags: { $all: ['y', 'x'] } }, [1]],
  [{ tags: { $all: ['x'] } }, [1, 3]],
  [{ tags: ['x', 'y'] }, [1]],
  [{ tags: { $type: 'array' } }, [1, 2]],
  [{ tags: { $elemMatch: { $gt: 'x' } } }, [1]],
  [{ total: { $type: 'number' } }, [1, 2]],
  [{ total: { $mod: [400, 100] } }, [2]],
  [{ 'buyer.zone.town': 'Lusaka' }, [3]],
  [{ 'buyer.zone': { town: 'Lusaka' } }, [3]],
  [{ 'buyer.zone.town': { $in: [null] } }, [1, 2, 4]],
  [{ nested: [1, 2] }, [4]],
  [{ nested: 3 }, []],
  [{ $or: [{ total: 900 }, { state: 'Paid' }] }, [2, 3]],
  [{ $nor: [{ total: 900 }, { state: 'Paid' }] }, [1, 4]],
  [{ $and: [{ 'lines.sku': 'a' }, { 'lines.sku': 'b' }] }, [1]],
  [{ _id: { $in: [3, 1, 77] } }, [1, 3]],
];

describe('filters', () => {
  test.each(cases)('%j', async (filter, expected) => {
    const docs = database.db.collection<Order>('orders');
    if ((await docs.countDocuments()) === 0) await docs.insertMany(orders);
    const found = await docs.find(filter, { sort: { _id: 1 } }).toArray();
    expect(found.map(doc => doc._id)).toEqual(expected);
    expect(await docs.countDocuments(filter)).toBe(expected.length);
  });

  test('an index changes how documents are found, not which', async () => {
    const docs = database.collection<Order>();
    await docs.insertMany(orders);
    const without = await Promise.all(cases.map(([filter]) => docs.find(filter).toArray()));
    for (const path of ['total', 'state', 'lines.sku', 'lines.n', 'tags', 'note', 'buyer.zone', 'nested']) {
      await docs.createIndex({ [path]: 1 });
    }
    await docs.createIndex({ state: 1, tags: -1 });
    const sort = { sort: { _id: 1 } } as const;
    expect(await Promise.all(cases.map(([filter]) => docs.find(filter, sort).toArray()))).toEqual(without);
  });
});
