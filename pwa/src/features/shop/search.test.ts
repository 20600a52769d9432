import { expect, test } from '@jest/globals';
import type { Product } from '@linka/contracts/catalogue';
import fc from 'fast-check';
import { catalogue } from '../../testing/shop.ts';
import { normalise } from '../../offline/search/normalise.ts';
import { createSearch, firstOf, shelvesOf } from './search.ts';

const search = createSearch(catalogue.products);
const [product] = catalogue.products as [Product];
const names = (term: string) => search(term).map(({ name }) => name);

test.each([
  ['', ['Maize meal', 'Sunflower oil']],
  ['MAIZE', ['Maize meal']],
  ['  mai  25 ', ['Maize meal']],
  ['mkushi', ['Maize meal']],
  ['óil', ['Sunflower oil']],
  ['aize', []],
  ['maize soap', []],
])('“%s” finds %j', (term, found) => {
  expect(names(term)).toEqual(found);
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => normalise(normalise(text)) === normalise(text)),
  );
});

test('every product stands on exactly one shelf, also one whose category is unknown', () => {
  const stray = {
    ...catalogue.products[0],
    id: 'stray',
    categoryId: 'gone',
  } as (typeof catalogue.products)[number];
  const all = [...catalogue.products, stray];
  const shelves = shelvesOf(catalogue, all, 'Other');
  expect(shelves.flatMap(shelf => shelf.products)).toHaveLength(all.length);
  expect(shelves.at(-1)).toMatchObject({ name: 'Other', products: [stray] });
});

test('the first so many are a beginning of the whole, whichever shelves they stand on', () => {
  const sizes = fc.array(fc.nat(5), { maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.nat(40), (counts, wanted) => {
      const shelves = counts.map((count, n) => ({
        id: `s-${n}`,
        name: `Shelf ${n}`,
        products: Array.from({ length: count }, (_, m) => ({ ...product, id: `${n}-${m}` })),
      }));
      const ids = (of: readonly { readonly products: readonly { readonly id: string }[] }[]) =>
        of.flatMap(({ products }) => products.map(({ id }) => id));
      const first = firstOf(shelves, wanted);
      expect(ids(first)).toEqual(ids(shelves).slice(0, wanted));
      expect(first.every(({ products }) => products.length > 0)).toBe(true);
    }),
  );
});
