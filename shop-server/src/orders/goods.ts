import { struckLines } from '@linka/contracts/orders';
import type { Clock } from '../platform/clock.ts';
import { offersOf, type Shelves } from './offers.ts';
import type { ShopRecord } from './record.ts';
import type { Carried } from './rules/conclude.ts';
import { changedLines, linesLeft, refusalOf } from './rules/lines.ts';
import { goodsOf } from './rules/state.ts';

interface Deps extends Shelves {
  readonly clock: Clock;
  readonly holdMs: number;
}

/** Moves an order's goods to where its record says they belong. Every step may be repeated; a crash loses nothing. */
export async function moveGoods(deps: Deps, record: ShopRecord): Promise<Carried> {
  const { stock, clock } = deps;
  switch (goodsOf(record)) {
    case 'nothing':
      return { type: 'done' };
    case 'reserve':
      return reserve(deps, record);
    case 'hold':
      return hold(deps, record);
    case 'free':
      await loseStruck(deps, record);
      for (const line of linesLeft(record)) await stock.release(record.orderId, line, clock.now());
      return { type: 'done' };
    case 'gone':
      await loseStruck(deps, record);
      for (const line of linesLeft(record)) await stock.handOver(record.orderId, line, clock.now());
      return { type: 'done' };
  }
}

/** Others may buy and give back between two looks; after this many a line counts as out of stock. */
const LOOKS = 3;

/** Sets every line aside at the price that was asked for, or says which lines stand against it. */
async function reserve(deps: Deps, record: ShopRecord): Promise<Carried> {
  for (let look = 1; ; look += 1) {
    const failed = await firstNotHeld(deps, record);
    if (failed === undefined) return { type: 'reserved', payBy: payBy(deps) };
    const missing = record.lines.slice(record.lines.indexOf(failed));
    const offers = await offersOf(
      deps,
      missing.map(line => line.sku),
    );
    const refusal = refusalOf(changedLines(missing, offers));
    if (refusal) return { type: 'refused', refusal };
    if (look >= LOOKS) return { type: 'refused', refusal: soldOut(failed) };
  }
}

const payBy = ({ clock, holdMs }: Deps): string => new Date(clock.now().getTime() + holdMs).toISOString();

async function firstNotHeld({ stock, clock }: Deps, record: ShopRecord) {
  for (const line of record.lines) {
    if (!(await stock.hold(record.orderId, line, 'as_offered', clock.now()))) return line;
  }
  return undefined;
}

const soldOut = ({ sku, name, unitPriceNgwee }: ShopRecord['lines'][number]) =>
  ({
    id: 'out_of_stock',
    lines: [{ sku, name, change: 'out_of_stock', unitPriceNgwee, available: 0 }],
  }) as const;

/** What staff struck off is off the hold first, so that nothing of it ever comes back on the shelf. */
async function loseStruck({ stock, clock }: Deps, record: ShopRecord): Promise<void> {
  const left = linesLeft(record);
  for (const { sku } of struckLines(record.told?.strikes ?? [])) {
    const found = left.find(line => line.sku === sku)?.quantity ?? 0;
    await stock.lose(record.orderId, sku, found, clock.now());
  }
}

/** Keeps aside what is owed; what is no longer there is named. */
async function hold(deps: Deps, record: ShopRecord): Promise<Carried> {
  const { stock, clock } = deps;
  await loseStruck(deps, record);
  const short: string[] = [];
  for (const line of linesLeft(record)) {
    if (!(await stock.hold(record.orderId, line, 'anyhow', clock.now()))) short.push(line.sku);
  }
  return { type: 'held', short };
}
