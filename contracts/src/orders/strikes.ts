import type { MissingLine, OrderLine } from './lines.ts';

/** What staff have struck off an order in one go, at the order's own names and prices. */
export interface Strike {
  readonly strikeId: string;
  readonly at: string;
  readonly lines: readonly OrderLine[];
}

const quantityOf = (lines: readonly MissingLine[], sku: string): number =>
  lines.find(line => line.sku === sku)?.quantity ?? 0;

/** How many pieces these lines come to. */
export const unitsOf = (lines: readonly MissingLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** The lines without the missing units. A line of which nothing is left is no line. Name each sku once on either side. */
export const without = <L extends MissingLine>(lines: readonly L[], missing: readonly MissingLine[]): L[] =>
  lines
    .map(line => ({ ...line, quantity: line.quantity - quantityOf(missing, line.sku) }))
    .filter(({ quantity }) => quantity > 0);

/** The missing units as lines of their order; undefined when the order does not have so many of one. */
export function struckFrom(
  lines: readonly OrderLine[],
  missing: readonly MissingLine[],
): OrderLine[] | undefined {
  const distinct = new Set(missing.map(({ sku }) => sku)).size === missing.length;
  const there = missing.every(({ sku, quantity }) => quantity > 0 && quantity <= quantityOf(lines, sku));
  if (!distinct || !there) return undefined;
  return lines.flatMap(line => {
    const quantity = quantityOf(missing, line.sku);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

/** Everything that was struck, each sku once, in the order in which it was first missed. */
export function struckLines(strikes: readonly Strike[]): OrderLine[] {
  const bySku = new Map<string, OrderLine>();
  for (const line of strikes.flatMap(({ lines }) => lines))
    bySku.set(line.sku, { ...line, quantity: line.quantity + (bySku.get(line.sku)?.quantity ?? 0) });
  return [...bySku.values()];
}

/** The lines as they were ordered: what is left and what was struck. */
export function asOrdered({ lines, strikes }: { lines: readonly OrderLine[]; strikes: readonly Strike[] }) {
  const struck = struckLines(strikes);
  return [
    ...lines.map(line => ({ ...line, quantity: line.quantity + quantityOf(struck, line.sku) })),
    ...struck.filter(({ sku }) => quantityOf(lines, sku) === 0),
  ];
}
