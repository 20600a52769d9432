import { schemaOf, text } from '../platform/db/schema.ts';
import type { StockRecord } from './item.ts';

const count = { type: Number, required: true, min: 0 } as const;

export const stockSchema = schemaOf<StockRecord>('stock', {
  _id: text,
  productId: { ...text, index: true },
  variantName: text,
  priceNgwee: count,
  available: count,
  onSale: { type: Boolean, required: true },
  holds: [{ _id: false, orderId: String, quantity: Number }],
  handedOver: count,
  // Items from before anything was ever struck have none.
  missing: { ...count, default: 0 },
  updatedAt: { type: Date, required: true },
});
