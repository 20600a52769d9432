import * as z from 'zod/mini';
import { Sku } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';

/** What the shopper wants of one variant, at the price they saw. */
export const WantedLine = z.object({
  sku: Sku,
  quantity: z.int().check(z.gte(1), z.lte(99)),
  unitPriceNgwee: Ngwee,
});
export type WantedLine = z.infer<typeof WantedLine>;

/** One line of an order, with the words and the price that held when it was placed. */
export const OrderLine = z.object({
  sku: Sku,
  name: z.string(),
  quantity: z.int().check(z.gte(1), z.lte(99)),
  unitPriceNgwee: Ngwee,
});
export type OrderLine = z.infer<typeof OrderLine>;

/** A line the shop cannot serve as wanted: the member `lines` of `price_moved` and `out_of_stock`. */
export const ChangedLine = z.object({
  sku: Sku,
  name: z.nullable(z.string()),
  change: z.enum(['price_moved', 'out_of_stock', 'product_unknown']),
  unitPriceNgwee: z.nullable(Ngwee),
  available: z.int(),
});
export type ChangedLine = z.infer<typeof ChangedLine>;

/** Units of a line that the shop did not find. */
export const MissingLine = z.pick(WantedLine, { sku: true, quantity: true });
export type MissingLine = z.infer<typeof MissingLine>;
