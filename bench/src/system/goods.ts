import type { ProductBody } from '@linka/contracts/catalogue';

const categories = ['Mealie meal and grains', 'Fresh fruit & veg', 'Drinks', 'Soap and washing', 'Bread'];
const sizes = ['small', 'large'];

/** Fifty products in two sizes, about 20 kB as a catalogue; enough of each that none runs out. */
export const goods: ProductBody[] = Array.from({ length: 50 }, (_, n) => ({
  productId: `product-${n}`,
  name: `Product number ${n}`,
  description: `What a shop in Lusaka would say about its product number ${n}, in one sentence of common length.`,
  category: categories[n % categories.length] ?? '',
  variants: sizes.map((name, size) => ({
    sku: `product-${n}-${name}`,
    name,
    priceNgwee: 1000 + 150 * n + 500 * size,
    available: 100_000,
  })),
}));
