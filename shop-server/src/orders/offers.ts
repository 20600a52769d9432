import { lineName } from '../catalogue/rules.ts';
import type { ProductStore } from '../catalogue/store.ts';
import type { StockStore } from '../stock/store.ts';
import type { Offer } from './rules/lines.ts';

export interface Shelves {
  readonly products: Pick<ProductStore, 'byIds'>;
  readonly stock: StockStore;
}

/** What the shop offers of these variants at this moment. */
export async function offersOf({ products, stock }: Shelves, skus: readonly string[]): Promise<Offer[]> {
  const items = await stock.bySku(skus);
  const named = await products.byIds([...new Set(items.map(item => item.productId))]);
  const names = new Map(named.map(product => [product._id, product.name]));
  return items.map(item => ({
    sku: item._id,
    name: lineName(names.get(item.productId) ?? item.productId, item.variantName),
    unitPriceNgwee: item.priceNgwee,
    available: item.available,
    onSale: item.onSale,
  }));
}
