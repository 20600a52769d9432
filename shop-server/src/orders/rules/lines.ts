import { struckLines, without, type ChangedLine, type OrderLine } from '@linka/contracts/orders';
import type { OrderRefusal, ShopRecord } from '../record.ts';

/** A variant as the shop offers it at this moment. */
export interface Offer {
  readonly sku: string;
  readonly name: string;
  readonly unitPriceNgwee: number;
  readonly available: number;
  readonly onSale: boolean;
}

interface Line {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPriceNgwee: number;
}

/** What stands against serving this line as wanted, or undefined. */
function changeOf(line: Line, offer: Offer | undefined): ChangedLine | undefined {
  if (!offer?.onSale) {
    const name = offer?.name ?? null;
    return { sku: line.sku, name, change: 'product_unknown', unitPriceNgwee: null, available: 0 };
  }
  const { sku, name, unitPriceNgwee, available } = offer;
  if (available < line.quantity) return { sku, name, change: 'out_of_stock', unitPriceNgwee, available };
  if (unitPriceNgwee !== line.unitPriceNgwee)
    return { sku, name, change: 'price_moved', unitPriceNgwee, available };
  return undefined;
}

/** The lines that cannot be served as wanted, each with what holds now. */
export function changedLines(lines: readonly Line[], offers: readonly Offer[]): ChangedLine[] {
  const bySku = new Map(offers.map(offer => [offer.sku, offer]));
  return lines.map(line => changeOf(line, bySku.get(line.sku))).filter(change => change !== undefined);
}

const gravest = ['product_unknown', 'out_of_stock', 'price_moved'] as const;

/** One refusal for all changed lines, named after the gravest; null when every line can be served. */
export function refusalOf(lines: readonly ChangedLine[]): OrderRefusal | null {
  const id = gravest.find(change => lines.some(line => line.change === change));
  return id ? { id, lines } : null;
}

/** What is to be packed: the lines as they were ordered, less what staff did not find. */
export const linesLeft = ({ lines, told }: Pick<ShopRecord, 'lines' | 'told'>): OrderLine[] =>
  without(lines, struckLines(told?.strikes ?? []));
