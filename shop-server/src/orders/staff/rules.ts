import type { OrderState } from '@linka/contracts/orders';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { ShopRecord } from '../record.ts';
import { revise } from '../rules/state.ts';

/** What staff have to work on, when they ask for no state in particular. */
export const workStates: readonly OrderState[] = ['cash_agreed', 'paid', 'accepted', 'ready', 'collecting'];

/** Orders that wait for the shop's word: paid, or to be paid at the door. */
const undecided: readonly OrderState[] = ['cash_agreed', 'paid'];

const after = (state: OrderState, states: readonly OrderState[]): boolean => states.includes(state);

/**
 * Takes the order on. Repeating it changes nothing. When goods of a paid order are missing, staff cannot promise
 * them: they strike them off, reject it, or find the goods, count the stock again and then accept.
 */
export function accept(record: ShopRecord, readyInMinutes: number | null): Result<ShopRecord> {
  if (after(record.state, ['accepted', 'ready', 'collecting', 'on_the_way', 'delivered'])) return ok(record);
  if (!after(record.state, undecided)) return refuse('order_moved_on');
  if (record.short.length > 0) return refuse('order_moved_on', missing(record), { short: record.short });
  return ok(revise(record, { decision: { type: 'accepted', readyInMinutes } }));
}

function missing({ lines, short }: ShopRecord): string {
  const names = lines.filter(line => short.includes(line.sku)).map(line => line.name);
  return `Not enough in stock: ${names.join('; ')}. Mark what is missing or reject the order, and the money goes back; or count the stock again.`;
}

/** Paid goods that were missing are looked for once more. */
export const lookAgain = (record: ShopRecord): ShopRecord =>
  after(record.state, undecided) && record.short.length > 0 ? revise(record, {}) : record;

/** Cannot serve it; possible until it is packed. */
export function reject(record: ShopRecord, reason: string): Result<ShopRecord> {
  if (record.state === 'rejected') return ok(record);
  if (!after(record.state, [...undecided, 'accepted'])) return refuse('order_moved_on');
  return ok(revise(record, { decision: { type: 'rejected', reason } }));
}

/** Packed. `request` holds the id under which a courier is asked for; a repetition keeps the first one. */
export function markReady(
  record: ShopRecord,
  request: NonNullable<ShopRecord['delivery']>,
): Result<ShopRecord> {
  if (after(record.state, ['ready', 'collecting', 'on_the_way', 'delivered'])) return ok(record);
  if (record.state !== 'accepted') return refuse('order_moved_on');
  return ok(revise(record, { delivery: request }));
}
