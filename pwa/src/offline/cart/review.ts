import type { Catalogue } from '@linka/contracts/catalogue';
import type { CartLine } from '@linka/contracts/carts';

export type LineProblem = 'price_moved' | 'too_few' | 'sold_out' | 'gone';

/** A line of the cart beside what the shelf says now. */
export interface ReviewedLine extends CartLine {
  /** The price the shelf shows now; the price in the cart while the shelf is not known. */
  readonly unitPriceNgwee: number;
  /** What it cost when it was put in, if that was something else. */
  readonly wasNgwee: number | null;
  readonly available: number;
  readonly problem: LineProblem | null;
}

/** Looks each line up on the shelf. Without a catalogue nothing can be said against a line. */
export function reviewCart(
  lines: readonly CartLine[],
  catalogue: Catalogue | undefined,
): readonly ReviewedLine[] {
  const shelf = new Map(
    catalogue?.products.flatMap(product => product.variants.map(variant => [variant.sku, variant])),
  );
  return lines.map(line => {
    const variant = shelf.get(line.sku);
    if (catalogue === undefined) return { ...line, wasNgwee: null, available: line.quantity, problem: null };
    if (variant === undefined) return { ...line, wasNgwee: null, available: 0, problem: 'gone' };
    const { priceNgwee, available } = variant;
    const moved = priceNgwee !== line.unitPriceNgwee;
    const problem =
      available === 0 ? 'sold_out' : available < line.quantity ? 'too_few' : moved ? 'price_moved' : null;
    const wasNgwee = moved ? line.unitPriceNgwee : null;
    return { ...line, unitPriceNgwee: priceNgwee, wasNgwee, available, problem };
  });
}

/** May it be ordered as it stands? A new price is shown and may; missing goods may not. */
export const canOrder = (lines: readonly ReviewedLine[]): boolean =>
  lines.length > 0 && lines.every(({ problem }) => problem === null || problem === 'price_moved');
