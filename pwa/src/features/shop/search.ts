import type { Catalogue, Product } from '@linka/contracts/catalogue';
import { normalise } from '../../offline/search/normalise.ts';

const textOf = ({ name, description, variants }: Product): string =>
  normalise([name, description ?? '', ...variants.map(variant => variant.name)].join(' '));

/** Finds products as one types. When it finds none, `useNearMatches` looks for what was meant. */
export type Search = (term: string) => readonly Product[];

/** Every word of the term must begin a word of the product. Nothing typed finds everything. */
export function createSearch(products: readonly Product[]): Search {
  const texts = products.map(product => ({ product, text: ` ${textOf(product)}` }));
  return term => {
    const wanted = normalise(term).split(' ').filter(Boolean);
    return texts
      .filter(({ text }) => wanted.every(word => text.includes(` ${word}`)))
      .map(({ product }) => product);
  };
}

export interface Shelf {
  readonly id: string;
  readonly name: string;
  readonly products: readonly Product[];
}

/** Products under their categories, in the shop's own order; those without one come last. */
export function shelvesOf(
  catalogue: Catalogue,
  products: readonly Product[],
  otherName: string,
): readonly Shelf[] {
  const known = new Set(catalogue.categories.map(({ id }) => id));
  const shelves = catalogue.categories.map(category => ({
    ...category,
    products: products.filter(product => product.categoryId === category.id),
  }));
  const rest = products.filter(product => !known.has(product.categoryId));
  return [...shelves, { id: 'other', name: otherName, products: rest }].filter(
    shelf => shelf.products.length > 0,
  );
}

/** The first so many products, under their categories. */
export function firstOf(shelves: readonly Shelf[], count: number): readonly Shelf[] {
  let left = count;
  return shelves
    .map(shelf => {
      const products = shelf.products.slice(0, Math.max(0, left));
      left -= shelf.products.length;
      return { ...shelf, products };
    })
    .filter(({ products }) => products.length > 0);
}
