/** Units of one variant set aside for one order: off `available`, still in the shop. */
export interface Hold {
  readonly orderId: string;
  readonly quantity: number;
}

/**
 * The stock of one variant, one document. Always: counted = `available` + Σ `holds` + `handedOver` + `missing`, because
 * each change moves units between the four in one update.
 */
export interface StockRecord {
  readonly _id: string;
  readonly productId: string;
  readonly variantName: string;
  readonly priceNgwee: number;
  /** Units that can be promised now. */
  readonly available: number;
  readonly onSale: boolean;
  readonly holds: readonly Hold[];
  /** Units that left the shop with an order. */
  readonly handedOver: number;
  /** Units that were promised to an order and turned out not to be there. */
  readonly missing: number;
  readonly updatedAt: Date;
}

/** What an order wants of one variant. */
export interface Wanted {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPriceNgwee: number;
}

/** `as_offered`: only while on sale at this price. `anyhow`: the order is paid, its goods are owed. */
export type Terms = 'as_offered' | 'anyhow';
