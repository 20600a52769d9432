import { describe, expect, test } from '@jest/globals';
import { Product } from '@linka/contracts/catalogue';
import { openAt } from '@linka/contracts/hours';
import { Msisdn } from '@linka/contracts/phone';
import { metresBetween } from '@linka/contracts/places';
import { RegisterShopBody, shopKinds } from '@linka/contracts/shops';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { CatalogueFile } from './catalogue-file.ts';
import { couriers, owners, people } from './people.ts';
import { picturesFolder, shops } from './shops.ts';

const catalogueOf = (file: string): CatalogueFile =>
  CatalogueFile.parse(JSON.parse(readFileSync(file, 'utf8')));
const all = shops.map(shop => ({ shop, products: catalogueOf(shop.catalogueFile) }));
const pictures = readdirSync(picturesFolder).filter(file => file.endsWith('.webp'));
const distinct = (values: readonly string[]): number => new Set(values).size;

describe('people', () => {
  test('each has a Zambian number of their own', () => {
    for (const { phone } of people) expect(Msisdn.parse(phone)).toMatch(/^\+260(96|97)0000/);
    expect(distinct(people.map(({ phone }) => phone))).toBe(people.length);
    expect(couriers.length).toBeGreaterThan(1);
  });
});

describe('shops', () => {
  test.each(shops)('$slug can be registered as it stands', ({ registration }) => {
    expect(RegisterShopBody.parse({ ...registration, url: 'http://127.0.0.1:3001' })).toBeTruthy();
  });

  test('each has its own id, name and owner; every kind of shop is there', () => {
    expect(distinct(shops.map(({ registration }) => registration.shopId))).toBe(shops.length);
    expect(distinct(shops.map(({ registration }) => registration.name))).toBe(shops.length);
    expect(distinct(shops.map(({ owner }) => owner.phone))).toBe(Object.keys(owners).length);
    expect(new Set(shops.map(({ registration }) => registration.kind))).toEqual(new Set(shopKinds));
  });

  test('one waits for the operator', () => {
    expect(shops.filter(({ verified }) => !verified).map(({ slug }) => slug)).toEqual(['matero-hardware']);
  });

  test('at every hour of the week Lusaka has an open shop and, except at weekend evenings, a closed one', () => {
    const lusaka = shops.filter(({ registration }) => registration.area.endsWith('Lusaka'));
    const openCounts = Array.from({ length: 7 * 24 }, (_, hour) => {
      const at = new Date(Date.UTC(2026, 0, 5, hour));
      return lusaka.filter(({ registration }) => openAt(registration.hours, at)).length;
    });
    expect(Math.min(...openCounts)).toBeGreaterThanOrEqual(2);
    const braai = lusaka.find(({ slug }) => slug === 'chilenje-braai');
    expect(braai && openAt(braai.registration.hours, new Date('2026-01-07T08:00:00Z'))).toBe(false);
    expect(braai && openAt(braai.registration.hours, new Date('2026-01-09T18:00:00Z'))).toBe(true);
  });

  test('Lusaka’s shops are within reach of each other', () => {
    const centre = { lat: -15.4067, lng: 28.3133 };
    const near = shops.filter(({ registration }) => metresBetween(registration, centre) <= 10_000);
    expect(near).toHaveLength(5);
  });
});

describe('catalogues', () => {
  test.each(all)('$shop.slug has 25 to 50 products, each as a shopper may see it', ({ products }) => {
    expect(products.length).toBeGreaterThanOrEqual(25);
    expect(products.length).toBeLessThanOrEqual(50);
    for (const { productId, category, picture = null, description = null, ...rest } of products) {
      expect(
        Product.safeParse({ ...rest, id: productId, categoryId: category, picture, description }),
      ).toMatchObject({ success: true });
    }
  });

  test.each(all)('$shop.slug names no product or SKU twice and asks a price for all', ({ products }) => {
    const variants = products.flatMap(product => product.variants);
    expect(distinct(products.map(({ productId }) => productId))).toBe(products.length);
    expect(distinct(variants.map(({ sku }) => sku))).toBe(variants.length);
    for (const { priceNgwee } of variants) expect(priceNgwee).toBeGreaterThanOrEqual(500);
  });

  test('every picture named is there and small, and none lies about unused', () => {
    const named = all.flatMap(({ products }) => products.flatMap(({ picture }) => picture?.file ?? []));
    expect(new Set(named)).toEqual(new Set(pictures));
    const sizes = pictures.map(file => statSync(`${picturesFolder}/${file}`).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_500_000);
  });
});
