import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose, { Schema, type Connection } from 'mongoose';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await openTestDatabase();
  connection = await mongoose
    .createConnection(database.uri, { dbName: database.db.databaseName })
    .asPromise();
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

interface Product {
  sku: string;
  name?: string;
  prices?: Map<string, number>;
  available: number;
  secret?: string;
  variants: { size: string; ngwee: number }[];
  reservations: { orderId: string; quantity: number; expiresAt: Date }[];
  createdAt: Date;
}

const fields: Record<string, unknown> = {
  sku: { type: String, required: true, unique: true },
  name: String,
  prices: { type: Map, of: Number },
  available: { type: Number, min: 0 },
  secret: { type: String, select: false },
  variants: [{ size: String, ngwee: Number }],
  reservations: [{ _id: false, orderId: String, quantity: Number, expiresAt: Date }],
};
const options = { timestamps: true, optimisticConcurrency: true };
const productSchema = new Schema<Product>(fields, options);

test('a model with an index, timestamps, versions and subdocuments', async () => {
  const Product = connection.model('Product', productSchema);
  await Product.init();
  const made = await Product.create({
    sku: 'a',
    name: 'Mealie meal',
    available: 3,
    secret: 's',
    prices: { ZMW: 100 },
    variants: [{ size: '10 kg', ngwee: 15_000 }],
  });
  await expect(Product.create({ sku: 'a' })).rejects.toMatchObject({ code: 11000, keyValue: { sku: 'a' } });

  const found = await Product.findOne({ 'variants.ngwee': { $gte: 15_000 } }).orFail();
  expect(found.id).toBe(made.id);
  expect(found.secret).toBeUndefined();
  expect(found.prices?.get('ZMW')).toBe(100);
  expect(found.createdAt).toBeInstanceOf(Date);

  const stale = await Product.findById(made._id).orFail();
  found.variants.push({ size: '25 kg', ngwee: 33_000 });
  await found.save();
  stale.name = 'changed elsewhere meanwhile';
  await expect(stale.save()).rejects.toThrow(mongoose.Error.VersionError);
  expect((await Product.findById(made._id).lean().orFail()).variants).toMatchObject([
    { size: '10 kg' },
    { size: '25 kg' },
  ]);
});

test('reserving, releasing what expired, bulk writes and counts', async () => {
  const Product = connection.model('Stock', productSchema);
  await Product.init();
  await Product.insertMany([
    { sku: 'x', available: 5 },
    { sku: 'y', available: 1 },
  ]);
  const reserve = (sku: string, orderId: string, quantity: number) =>
    Product.findOneAndUpdate(
      { sku, available: { $gte: quantity }, 'reservations.orderId': { $ne: orderId } },
      {
        $inc: { available: -quantity },
        $push: { reservations: { orderId, quantity, expiresAt: new Date(1_000) } },
      },
      { returnDocument: 'after' },
    );
  expect((await reserve('x', 'o1', 2))?.available).toBe(3);
  expect(await reserve('x', 'o1', 2)).toBeNull();
  expect(await reserve('y', 'o1', 2)).toBeNull();

  const expired = { $elemMatch: { orderId: 'o1', expiresAt: { $lt: new Date(2_000) } } };
  const released = await Product.updateOne(
    { sku: 'x', reservations: expired },
    { $inc: { available: 2 }, $pull: { reservations: { orderId: 'o1' } } },
  );
  expect(released.modifiedCount).toBe(1);
  const done = await Product.bulkWrite([
    { updateOne: { filter: { sku: 'x' }, update: { $set: { name: 'X' } } } },
    { updateOne: { filter: { sku: 'z' }, update: { $set: { available: 9 } }, upsert: true } },
  ]);
  expect([done.modifiedCount, done.upsertedCount]).toEqual([1, 1]);
  expect(await Product.countDocuments({ available: { $gte: 5 } })).toBe(2);
  expect(await Product.exists({ sku: 'nope' })).toBeNull();
  expect(await Product.distinct('sku')).toEqual(['x', 'y', 'z']);
  expect(await Product.aggregate([{ $group: { _id: null, units: { $sum: '$available' } } }])).toEqual([
    { _id: null, units: 15 },
  ]);
  expect(await Product.find({ name: /^x/i }).select('sku -_id').sort('-sku').lean()).toEqual([{ sku: 'x' }]);
  expect((await Product.deleteMany({ sku: { $in: ['x', 'y'] } })).deletedCount).toBe(2);
});
