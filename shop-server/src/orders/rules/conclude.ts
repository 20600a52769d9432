import type { OrderRefusal, ShopRecord } from '../record.ts';
import { revise } from './state.ts';

/** How carrying out went. */
export type Carried =
  | { readonly type: 'reserved'; readonly payBy: string }
  | { readonly type: 'refused'; readonly refusal: OrderRefusal }
  | { readonly type: 'held'; readonly short: readonly string[] }
  | { readonly type: 'done' };

/**
 * The record after its consequences were carried out. A reservation that stands needs nothing more; one that failed
 * becomes a refusal first, and the units it had already taken are put back as the next consequence.
 */
export function conclude(record: ShopRecord, carried: Carried): ShopRecord {
  switch (carried.type) {
    case 'reserved':
      return revise(record, { payBy: carried.payBy, settled: true });
    case 'refused':
      return revise(record, { refusal: carried.refusal });
    case 'held':
      return revise(record, { short: carried.short, settled: true });
    case 'done':
      return revise(record, { short: [], settled: true });
  }
}
