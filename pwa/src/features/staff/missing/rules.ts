import { without, type Order, type OrderLine } from '@linka/contracts/orders';
import type { InputFor, StoredEntry } from '../../../offline/outbox/index.ts';

/** What is to be packed once every strike made on this device has arrived. */
export function linesAfter(
  { lines, strikes }: Pick<Order, 'lines' | 'strikes'>,
  entries: readonly StoredEntry[],
): readonly OrderLine[] {
  const known = new Set(strikes.map(({ strikeId }) => strikeId));
  return entries
    .filter(({ kind, state }) => kind === 'strikeItems' && state !== 'refused')
    .map(({ input }) => (input as InputFor<'strikeItems'>).body)
    .filter(({ strikeId }) => !known.has(strikeId))
    .reduce<readonly OrderLine[]>((left, { lines: missing }) => without(left, missing), lines);
}
