import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  shopCatalogue,
  shopChangeStock,
  shopOrder,
  shopPicture,
  shopPutProduct,
  shopStock,
} from '@linka/contracts/shop-api';
import { line, orderOf, productOf, stockUp } from '../testing/builders.ts';
import { connect, type Connection } from '../platform/db/index.ts';
import { openDatabase, type TestDatabase } from '../testing/database.ts';
import { openShop, type ShopUnderTest } from '../testing/shop-under-test.ts';
import { createImport } from './import.ts';

jest.setTimeout(30_000);
let database: TestDatabase;
let shop: ShopUnderTest;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linka-pictures-'));
  await mkdir(join(folder, 'pictures'));
  await writeFile(join(folder, 'pictures', 'meal.webp'), 'a picture');
  await writeFile(join(folder, 'pictures', 'notes.txt'), 'not a picture');
  await writeFile(join(folder, 'secret.webp'), 'a secret');
  await symlink(join(folder, 'secret.webp'), join(folder, 'pictures', 'link.webp'));
  database = await openDatabase();
  shop = await openShop(database.db, { picturesDir: join(folder, 'pictures') });
});
afterAll(async () => {
  await shop.close();
  await database.close();
  await rm(folder, { recursive: true });
});

const catalogue = (headers = {}) =>
  shop.call(shopCatalogue, { headers: { 'accept-encoding': 'identity', ...headers } });
const shown = async (sku: string) =>
  (await catalogue())
    .answer()
    .products.flatMap(product => product.variants)
    .find(item => item.sku === sku);

test('an empty shop is filled from its file, once', async () => {
  const file = join(folder, 'catalogue.json');
  const meal = { ...productOf('meal', 5), picture: { file: 'meal.webp', alt: 'A bag of maize meal' } };
  await writeFile(file, JSON.stringify([meal, productOf('oil', 3)]));
  const importCatalogue = createImport({ db: database.db, ...shop.stores, clock: shop.clock });
  expect(await importCatalogue(file)).toBe(2);
  expect(await importCatalogue(file)).toBe(0);
  expect((await catalogue()).answer()).toMatchObject({
    currency: 'ZMW',
    categories: [{ id: 'staples', name: 'Staples' }],
    products: [
      { id: 'meal', picture: { file: 'meal.webp' }, variants: [{ sku: 'meal', available: 5 }] },
      { id: 'oil', picture: null },
    ],
  });
});

test('an import that was cut short is taken up again; a wrong file stops the start and says where', async () => {
  await database.db.collection('imports').updateOne({}, { $set: { finished: false } });
  const importCatalogue = createImport({ db: await fresh(), ...shop.stores, clock: shop.clock });
  const file = join(folder, 'catalogue.json');
  expect(await importCatalogue(file)).toBe(2);
  await database.db.collection('imports').updateOne({}, { $set: { finished: false } });
  await writeFile(file, JSON.stringify([{ ...productOf('meal', 5), name: '' }]));
  await expect(importCatalogue(file)).rejects.toThrow('[0].name');
});

/** The same database as another process would open it. */
const fresh = async () => {
  const db = await connect(database.uri);
  opened.push(db);
  return db;
};
const opened: Connection[] = [];
afterAll(() => Promise.all(opened.map(db => db.close())));

test('a copy that is still right costs no bytes; every change makes a new version', async () => {
  const first = await catalogue();
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  const same = await catalogue({ 'if-none-match': `"other", ${etag}` });
  expect([same.status, same.bytes.length, same.headers.get('etag')]).toEqual([304, 0, etag]);

  await shop.call(shopOrder, { body: orderOf([line('meal', 2)]) });
  const next = await catalogue({ 'if-none-match': etag });
  expect(next.status).toBe(200);
  expect(await shown('meal')).toMatchObject({ available: 3 });
  await shop.call(shopChangeStock, { params: { sku: 'meal' }, body: { priceNgwee: 12_000 } });
  expect(await shown('meal')).toMatchObject({ priceNgwee: 12_000 });
});

test.each(['gzip', 'br'])(
  'compressed with %s it is the same catalogue under another strong tag',
  async encoding => {
    const plain = await catalogue();
    const small = await catalogue({ 'accept-encoding': `${encoding}, identity;q=0.5` });
    expect(small.headers.get('content-encoding')).toBe(encoding);
    expect(small.answer()).toEqual(plain.answer());
    expect(small.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(small.headers.get('vary')).toContain('accept-encoding');
    const none = await catalogue({ 'accept-encoding': `${encoding};q=0` });
    expect(none.headers.get('content-encoding')).toBeNull();
  },
);

test('a variant off sale is out of sight and cannot be ordered; sold out it stays in sight', async () => {
  await stockUp(shop, 'sugar', 1);
  await shop.call(shopChangeStock, { params: { sku: 'sugar' }, body: { onSale: false } });
  expect(await shown('sugar')).toBeUndefined();
  expect((await shop.call(shopOrder, { body: orderOf([line('sugar')]) })).problem).toBe('product_unknown');
  await shop.call(shopChangeStock, { params: { sku: 'sugar' }, body: { onSale: true, available: 0 } });
  expect(await shown('sugar')).toMatchObject({ available: 0 });
});

test('replacing a product keeps what orders hold and takes unnamed variants off sale', async () => {
  const twoSizes = {
    ...productOf('beans', 5),
    variants: [
      { sku: 'beans-1kg', name: '1 kg', priceNgwee: 5000, available: 5 },
      { sku: 'beans-5kg', name: '5 kg', priceNgwee: 20_000, available: 5 },
    ],
  };
  await shop.call(shopPutProduct, { body: twoSizes });
  await shop.call(shopOrder, { body: orderOf([line('beans-5kg', 2, 20_000)]) });
  const oneSize = {
    ...twoSizes,
    variants: [{ sku: 'beans-1kg', name: '1 kg', priceNgwee: 5500, available: 9 }],
  };
  const { items } = (await shop.call(shopPutProduct, { body: oneSize })).answer();
  expect(items.filter(item => item.productId === 'beans')).toMatchObject([
    { sku: 'beans-1kg', priceNgwee: 5500, available: 9, reserved: 0, onSale: true },
    { sku: 'beans-5kg', available: 3, reserved: 2, onSale: false },
  ]);
  expect(await shown('beans-5kg')).toBeUndefined();
});

test('a sku belongs to one product', async () => {
  await stockUp(shop, 'mine', 1);
  const thief = {
    ...productOf('thief', 9),
    variants: [{ sku: 'mine', name: 'x', priceNgwee: 1, available: 9 }],
  };
  const refused = await shop.call(shopPutProduct, { body: thief });
  expect(refused.problem).toBe('id_reused');
  expect(refused.document.skus).toEqual(['mine']);
  expect((await shop.call(shopStock, {})).answer().items.find(item => item.sku === 'mine')).toMatchObject({
    productId: 'mine',
    available: 1,
  });
});

test('stock of a variant nobody knows', async () => {
  const change = shop.call(shopChangeStock, { params: { sku: 'unicorn' }, body: { onSale: true } });
  expect((await change).problem).toBe('product_unknown');
});

test('a picture is kept for good by whoever fetched it', async () => {
  const picture = await shop.call(shopPicture, { params: { file: 'meal.webp' } });
  expect(picture.bytes.toString()).toBe('a picture');
  expect(picture.headers.get('content-type')).toBe('image/webp');
  expect(picture.headers.get('cache-control')).toContain('immutable');
});

test.each(['none.webp', 'link.webp', 'notes.txt'])('%s is no picture of this shop', async file => {
  expect((await shop.call(shopPicture, { params: { file } })).problem).toBe('not_found');
});

test.each(['../secret.webp', '..%2fsecret.webp', '.hidden.webp', 'a\\b.webp'])(
  '%s is refused',
  async file => {
    expect((await shop.call(shopPicture, { params: { file } })).problem).toBe('bad_request');
  },
);
