import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ObjectId, type Document } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.db.collection('sales').insertMany([
    {
      _id: 1,
      shop,
      state: 'paid',
      ngwee: 500,
      at: new Date('2026-01-01T23:30:00Z'),
      lines: [
        { sku: 'a', n: 2 },
        { sku: 'b', n: 1 },
      ],
    },
    {
      _id: 2,
      shop,
      state: 'paid',
      ngwee: 300,
      at: new Date('2026-01-02T10:00:00Z'),
      lines: [{ sku: 'a', n: 1 }],
    },
    { _id: 3, shop: other, state: 'placed', ngwee: null, at: new Date('2026-01-02T11:00:00Z'), lines: [] },
    { _id: 4, state: 'paid', ngwee: 0.5 },
  ] as never[]);
});
afterAll(() => database.close());

const shop = new ObjectId('65f000000000000000000001');
const other = new ObjectId('65f000000000000000000002');

const cases: [string, Document[], Document[]][] = [
  [
    'match, sort, skip, limit, project',
    [
      { $match: { state: 'paid' } },
      { $sort: { ngwee: 1 } },
      { $skip: 1 },
      { $limit: 1 },
      { $project: { ngwee: 1 } },
    ],
    [{ _id: 2, ngwee: 300 }],
  ],
  ['count', [{ $match: { ngwee: { $gte: 300 } } }, { $count: 'n' }], [{ n: 2 }]],
  ['count of nothing', [{ $match: { ngwee: 7 } }, { $count: 'n' }], []],
  [
    'group by an ObjectId, missing as null',
    [
      {
        $group: {
          _id: '$shop',
          n: { $sum: 1 },
          total: { $sum: '$ngwee' },
          avg: { $avg: '$ngwee' },
          max: { $max: '$ngwee' },
          min: { $min: '$at' },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: null, n: 1, total: 0.5, avg: 0.5, max: 0.5, min: null },
      { _id: shop, n: 2, total: 800, avg: 400, max: 500, min: new Date('2026-01-01T23:30:00Z') },
      { _id: other, n: 1, total: 0, avg: null, max: null, min: new Date('2026-01-02T11:00:00Z') },
    ],
  ],
  [
    'first, last, push, addToSet, count',
    [
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: null,
          first: { $first: '$_id' },
          last: { $last: '$ngwee' },
          all: { $push: '$shop' },
          set: { $addToSet: '$state' },
          n: { $count: {} },
        },
      },
      { $addFields: { set: { $size: '$set' } } },
    ],
    [{ _id: null, first: 1, last: 0.5, all: [shop, shop, other], set: 2, n: 4 }],
  ],
  [
    'group by several fields',
    [{ $group: { _id: { shop: '$shop', state: '$state' }, n: { $sum: 1 } } }, { $match: { n: { $gt: 1 } } }],
    [{ _id: { shop, state: 'paid' }, n: 2 }],
  ],
  [
    'unwind and sum lines',
    [{ $unwind: '$lines' }, { $group: { _id: '$lines.sku', n: { $sum: '$lines.n' } } }, { $sort: { n: -1 } }],
    [
      { _id: 'a', n: 3 },
      { _id: 'b', n: 1 },
    ],
  ],
  [
    'unwind keeping the empty',
    [
      { $unwind: { path: '$lines', preserveNullAndEmptyArrays: true } },
      { $project: { sku: '$lines.sku' } },
      { $sort: { _id: 1, sku: 1 } },
    ],
    [{ _id: 1, sku: 'a' }, { _id: 1, sku: 'b' }, { _id: 2, sku: 'a' }, { _id: 3 }, { _id: 4 }],
  ],
  [
    'computed fields',
    [
      { $match: { _id: { $lte: 2 } } },
      {
        $project: {
          _id: 0,
          kwacha: { $divide: ['$ngwee', 100] },
          more: { $add: ['$ngwee', 1, { $multiply: [2, 3] }] },
          less: { $subtract: ['$ngwee', { $abs: -5 }] },
          big: { $cond: [{ $gt: ['$ngwee', 400] }, 'big', 'small'] },
          none: { $ifNull: ['$missing', 'none'] },
          day: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Africa/Lusaka' } },
          text: { $concat: ['<', { $toUpper: '$state' }, '>'] },
          skus: { $map: { input: '$lines', as: 'line', in: '$$line.sku' } },
          many: { $filter: { input: '$lines', as: 'line', cond: { $gte: ['$$line.n', 2] } } },
          first: { $arrayElemAt: ['$lines.n', 0] },
          hasB: { $in: ['b', '$lines.sku'] },
          literal: { $literal: '$5' },
          gone: '$missing',
        },
      },
    ],
    [
      {
        kwacha: 5,
        more: 507,
        less: 495,
        big: 'big',
        none: 'none',
        day: '2026-01-02',
        text: '<PAID>',
        skus: ['a', 'b'],
        many: [{ sku: 'a', n: 2 }],
        first: 2,
        hasB: true,
        literal: '$5',
      },
      {
        kwacha: 3,
        more: 307,
        less: 295,
        big: 'small',
        none: 'none',
        day: '2026-01-02',
        text: '<PAID>',
        skus: ['a'],
        many: [],
        first: 1,
        hasB: false,
        literal: '$5',
      },
    ],
  ],
  [
    'logic and the order of types',
    [
      { $match: { _id: { $gte: 3 } } },
      {
        $project: {
          lt: { $lt: ['$missing', 5] },
          eq: { $eq: ['$missing', null] },
          and: { $and: [1, '', { $not: [0] }] },
          or: { $or: [null, 0] },
        },
      },
    ],
    [
      { _id: 3, lt: true, eq: false, and: true, or: false },
      { _id: 4, lt: true, eq: false, and: true, or: false },
    ],
  ],
  [
    'added, nested and removed fields',
    [
      { $match: { _id: 2 } },
      { $addFields: { 'sum.ngwee': '$ngwee', sum: { state: '$state' } } },
      { $project: { lines: 0, at: 0, shop: 0 } },
      { $unset: ['ngwee', 'state'] },
      { $set: { state: '$missing' } },
    ],
    [{ _id: 2, sum: { ngwee: 300, state: 'paid' } }],
  ],
];

test.each(cases)('%s', async (_, pipeline, expected) => {
  expect(await database.db.collection('sales').aggregate(pipeline).toArray()).toEqual(expected);
});

test('results beyond one batch', async () => {
  const docs = database.collection();
  await docs.insertMany(Array.from({ length: 350 }, (_, n) => ({ n })));
  const sums = await docs.aggregate([{ $group: { _id: '$n', n: { $sum: 1 } } }], { batchSize: 50 }).toArray();
  expect(sums).toHaveLength(350);
});
