import type { Catalogue, Picture, Product } from '@linka/contracts/catalogue';
import type { StockRecord } from '../stock/item.ts';
import type { ProductRecord } from './product.ts';

/** `Fresh fruit & veg` → `fresh-fruit-veg`. */
const categoryId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'other';

/**
 * What shoppers see: products with at least one variant on sale, in the shop's own order. A variant that is sold
 * out stays in view with none available, one that is off sale does not.
 */
export function catalogueOf(
  shopId: string,
  products: readonly ProductRecord[],
  stock: readonly StockRecord[],
  pictures: ReadonlyMap<string, Picture> = new Map(),
): Catalogue {
  const items = new Map(stock.map(item => [item._id, item]));
  const shown = products
    .map(product => productOf(product, product.skus.map(sku => items.get(sku)).filter(isOnSale), pictures))
    .filter(product => product.variants.length > 0);
  const used = new Set(shown.map(product => product.categoryId));
  const categories = new Map(products.map(({ category }) => [categoryId(category), category]));
  return {
    shopId,
    currency: 'ZMW',
    categories: [...categories].filter(([id]) => used.has(id)).map(([id, name]) => ({ id, name })),
    products: shown,
  };
}

const isOnSale = (item: StockRecord | undefined): item is StockRecord => item?.onSale === true;

const productOf = (
  product: ProductRecord,
  items: readonly StockRecord[],
  pictures: ReadonlyMap<string, Picture>,
): Product => ({
  id: product._id,
  name: product.name,
  description: product.description,
  categoryId: categoryId(product.category),
  // A file serves several products, each with words of its own.
  picture: product.picture && {
    ...pictures.get(product.picture.file),
    file: product.picture.file,
    alt: product.picture.alt,
  },
  variants: items.map(item => ({
    sku: item._id,
    name: item.variantName,
    priceNgwee: item.priceNgwee,
    available: item.available,
  })),
});

/** How a line of an order is called: product and variant. */
export const lineName = (product: string, variant: string): string => `${product}, ${variant}`;
