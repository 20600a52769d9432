import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { pictureCopy } from '@linka/contracts/catalogue';
import { shopCatalogue, shopPicture, shopPutPicture } from '@linka/contracts/shop-api';
import sharp from 'sharp';
import { openDatabase, type TestDatabase } from '../../testing/database.ts';
import { productOf, stockUp } from '../../testing/builders.ts';
import { openShop, type ShopUnderTest } from '../../testing/shop-under-test.ts';
import { createImport } from '../import.ts';

jest.setTimeout(60_000);
let database: TestDatabase;
let shop: ShopUnderTest;
let folder: string;

/** A red field with the place it was taken at in its metadata. */
const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d02010' } }).withExif({
    IFD0: { Copyright: 'Plot 12, Kabulonga Road' },
  });
let jpeg: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linka-pictures-'));
  jpeg = await photograph(800, 600).jpeg().toBuffer();
  await writeFile(join(folder, 'meal.webp'), await photograph(200, 200).webp().toBuffer());
  await writeFile(join(folder, 'broken.webp'), 'not a picture');
  database = await openDatabase();
  shop = await openShop(database.db, { picturesDir: folder });
  const entries = ['meal', 'broken'].map(name => ({
    ...productOf(name, 5),
    picture: { file: `${name}.webp`, alt: `A bag of ${name}` },
  }));
  await writeFile(join(folder, 'catalogue.json'), JSON.stringify(entries));
  await createImport({ db: database.db, ...shop.stores, clock: shop.clock })(join(folder, 'catalogue.json'));
});
afterAll(async () => {
  await shop.close();
  await database.close();
  await rm(folder, { recursive: true });
});

const shown = async (id: string) =>
  (await shop.call(shopCatalogue, {})).answer().products.find(product => product.id === id)?.picture;
const get = (file: string) => shop.call(shopPicture, { params: { file } });
const put = (productId: string, bytes: Buffer | string) =>
  shop.call(shopPutPicture, {
    params: { productId },
    body: { alt: 'A red tin', image: Buffer.from(bytes).toString('base64') },
  });

test('the catalogue says which copies there are and what colour to wait in', async () => {
  expect(await shown('meal')).toEqual({
    file: 'meal.webp',
    alt: 'A bag of meal',
    widths: [96, 192],
    colour: expect.stringMatching(/^#[cd][0-9a-f][12][0-9a-f]{3}$/),
  });
});

test.each([
  [96, 'avif', 'heif'],
  [192, 'webp', 'webp'],
] as const)(
  'a copy %i wide as %s is square, light, without metadata, kept for good',
  async (width, format, is) => {
    const { bytes, headers } = await get(pictureCopy('meal.webp', width, format));
    const { format: made, width: wide, height, exif } = await sharp(bytes).metadata();
    expect([made, wide, height, exif]).toEqual([is, width, width, undefined]);
    expect(headers.get('content-type')).toBe(`image/${format}`);
    expect(headers.get('cache-control')).toContain('immutable');
    // Made once: another process finds it where the first has kept it.
    const kept = await shop.stores.pictures.find(pictureCopy('meal.webp', width, format));
    expect(kept?.equals(bytes)).toBe(true);
  },
);

test.each([
  'meal.webp.97.avif',
  'meal.webp.96.png',
  'none.webp.96.avif',
  'broken.webp.96.webp',
  'meal.96.avif',
])('there is no copy %s', async file => expect((await get(file)).problem).toBe('not_found'));

test('a picture that cannot be read leaves the catalogue standing', async () => {
  expect(await shown('broken')).toEqual({ file: 'broken.webp', alt: 'A bag of broken' });
});

test('staff give a product a picture: made anew, under a new name, in the next catalogue', async () => {
  await stockUp(shop, 'tin', 3);
  const answer = (await put('tin', jpeg)).answer();
  expect(answer).toMatchObject({ alt: 'A red tin', widths: [96, 192, 288] });
  expect(await shown('tin')).toEqual(answer);
  const { bytes } = await get(answer.file);
  const { format, width, height, exif } = await sharp(bytes).metadata();
  expect([format, width, height, exif]).toEqual(['webp', 576, 432, undefined]);
  const other = (await put('tin', await photograph(300, 300).png().toBuffer())).answer();
  expect(other.file).not.toBe(answer.file);
  expect((await put('tin', jpeg)).answer().file).toBe(answer.file);
});

test('a product nobody knows gets no picture', async () => {
  expect((await put('unicorn', jpeg)).problem).toBe('product_unknown');
});

/** A PNG whose head promises a hundred million pixels and whose body is empty. */
async function giant(): Promise<Buffer> {
  const png = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return png.subarray(0, 100_000);
}

describe('a hostile file', () => {
  test.each([
    ['of another type', () => '<!doctype html><script>alert(1)</script>'],
    ['that is an SVG', () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'],
    ['that is a GIF', () => photograph(9, 9).gif().toBuffer()],
    ['that is a TIFF', () => photograph(9, 9).tiff().toBuffer()],
    ['that is cut off', () => jpeg.subarray(0, jpeg.length / 2)],
    ['that unfolds to a hundred million pixels', giant],
    [
      'that is a PNG in name only',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    ],
  ])('%s is refused, and the shop goes on', async (_, make) => {
    await stockUp(shop, 'soap', 3);
    expect((await put('soap', await make())).problem).toBe('picture_unusable');
    expect(await shown('soap')).toBeNull();
  });

  test('of no bytes at all, which two signs of Base64 can say, is refused', async () => {
    const body = { alt: 'x', image: 'B=' };
    expect((await shop.call(shopPutPicture, { params: { productId: 'meal' }, body })).problem).toBe(
      'picture_unusable',
    );
  });

  test('that is too big, or no Base64, does not reach the decoder', async () => {
    expect((await put('meal', Buffer.alloc(150_000))).problem).toBe('bad_request');
    const params = { productId: 'meal' };
    const odd = await shop.call(shopPutPicture, { params, body: { alt: 'x', image: '<svg>' } });
    expect(odd.problem).toBe('bad_request');
  });

  test.each([
    ['with a page behind it', () => Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')])],
    ['with an archive behind it', () => Buffer.concat([jpeg, Buffer.from('PK\x03\x04<script>')])],
    [
      'with a page in its comment',
      () =>
        Buffer.concat([
          jpeg.subarray(0, 2),
          Buffer.from([0xff, 0xfe, 0, 19]),
          Buffer.from('<script>1</script'),
          jpeg.subarray(2),
        ]),
    ],
    [
      'with a page in what the camera wrote',
      () =>
        photograph(64, 64)
          .withExif({ IFD0: { Copyright: '<script>alert(1)</script>' } })
          .jpeg()
          .toBuffer(),
    ],
  ])('%s is a picture, and only its pixels are kept', async (_, make) => {
    await stockUp(shop, 'twofold', 3);
    const file = await make();
    expect(file.toString('latin1')).toContain('<script>');
    const { bytes, headers } = await get((await put('twofold', file)).answer().file);
    for (const hidden of ['<script', 'PK\x03\x04']) expect(bytes.includes(hidden)).toBe(false);
    expect((await sharp(bytes).metadata()).format).toBe('webp');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
