import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorCode, openTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

interface Product {
  _id: string;
  available: number;
  reservations: { orderId: string; quantity: number }[];
}

const times = <T>(count: number, run: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => run(i)));

test('parallel conditional decrements sell exactly the stock', async () => {
  const products = database.collection<Product>();
  await products.insertOne({ _id: 'mealie-meal', available: 17, reservations: [] });
  const outcomes = await times(100, i =>
    products.updateOne(
      { _id: 'mealie-meal', available: { $gte: 1 } },
      { $inc: { available: -1 }, $push: { reservations: { orderId: `o${i}`, quantity: 1 } } },
    ),
  );
  expect(outcomes.filter(outcome => outcome.modifiedCount === 1)).toHaveLength(17);
  const after = await products.findOne({ _id: 'mealie-meal' });
  expect(after?.available).toBe(0);
  expect(new Set(after?.reservations.map(({ orderId }) => orderId)).size).toBe(17);
});

test('a reservation guarded by its order id happens once, however often it is sent', async () => {
  const products = database.collection<Product>();
  await products.insertOne({ _id: 'oil', available: 10, reservations: [] });
  const outcomes = await times(40, () =>
    products.findOneAndUpdate(
      { _id: 'oil', available: { $gte: 3 }, 'reservations.orderId': { $ne: 'o1' } },
      { $inc: { available: -3 }, $push: { reservations: { orderId: 'o1', quantity: 3 } } },
    ),
  );
  expect(outcomes.filter(before => before !== null)).toHaveLength(1);
  expect(await products.findOne()).toEqual({
    _id: 'oil',
    available: 7,
    reservations: [{ orderId: 'o1', quantity: 3 }],
  });
});

test('parallel upserts of one unique key make one document', async () => {
  const orders = database.collection<{ orderId: string; tries: number }>();
  await orders.createIndex({ orderId: 1 }, { unique: true }, {});
  const codes = await times(40, () =>
    errorCode(orders.updateOne({ orderId: 'o1' }, { $inc: { tries: 1 } }, { upsert: true })),
  );
  expect(codes.every(code => code === 0 || code === 11000)).toBe(true);
  expect(await orders.find({}, { projection: { _id: 0 } }).toArray()).toEqual([
    { orderId: 'o1', tries: codes.filter(code => code === 0).length },
  ]);
});

test('parallel inserts of one _id: one gets in', async () => {
  const docs = database.collection<{ _id: string }>();
  const codes = await times(20, () => errorCode(docs.insertOne({ _id: 'same' })));
  expect(codes.filter(code => code === 0)).toHaveLength(1);
  expect(codes.filter(code => code === 11000)).toHaveLength(19);
});
