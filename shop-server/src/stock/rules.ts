import type { StockItem } from '@linka/contracts/catalogue';
import type { StockRecord } from './item.ts';

/** Units set aside for orders that are still in the shop. */
export const reservedUnits = ({ holds }: Pick<StockRecord, 'holds'>): number =>
  holds.reduce((sum, hold) => sum + hold.quantity, 0);

/** What staff see of a variant. */
export const presentItem = (item: StockRecord, productName: string): StockItem => ({
  sku: item._id,
  productId: item.productId,
  productName,
  variantName: item.variantName,
  priceNgwee: item.priceNgwee,
  available: item.available,
  reserved: reservedUnits(item),
  onSale: item.onSale,
  updatedAt: item.updatedAt.toISOString(),
});
