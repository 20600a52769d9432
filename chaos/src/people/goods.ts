import { readFileSync } from 'node:fs';
import { ProductBody } from '@linka/contracts/catalogue';
import * as z from 'zod/mini';
import { openShops } from '../system/settings.ts';

/** A variant as it lay on the shelf when the shop opened. */
export interface Good {
  readonly sku: string;
  readonly priceNgwee: number;
  readonly available: number;
}

const Shelf = z.array(z.object({ variants: ProductBody.shape.variants }));

/** Eight variants of a shop, the scarcest: people must be after the same goods. */
export function goodsOf(shop: (typeof openShops)[number]): Good[] {
  return Shelf.parse(JSON.parse(readFileSync(shop.catalogueFile, 'utf8')))
    .flatMap(product => product.variants)
    .sort((one, other) => one.available - other.available)
    .slice(0, 8);
}

/** The first four of a shop are never counted again, so that no unit can hide; the others are restocked. */
export const neverRestocked = (goods: readonly Good[]): readonly Good[] => goods.slice(0, 4);
export const restocked = (goods: readonly Good[]): readonly Good[] => goods.slice(4);
