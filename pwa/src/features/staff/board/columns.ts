import { isEnd, nextState, type OrderEventType, type OrderState } from '@linka/contracts/orders';
import { lusakaDay } from '../../../lib/time/day.ts';
import type { CommandKind, StoredEntry } from '../../../offline/outbox/index.ts';
import type { BoardOrder } from './board-order.ts';

export const columns = ['new', 'preparing', 'waiting', 'done'] as const;
export type Column = (typeof columns)[number];

/** An order on the board with what was decided about it here and is not known at Linka yet. */
export interface OnBoard {
  readonly order: BoardOrder;
  /** Where it will stand once everything decided here has arrived. */
  readonly state: OrderState;
  readonly entries: readonly StoredEntry[];
}

const decides: Partial<Record<CommandKind, OrderEventType>> = {
  acceptOrder: 'accepted',
  rejectOrder: 'rejected',
  strikeItems: 'items_struck',
  markReady: 'ready',
};

/** Where the order will stand once these decisions have arrived; what cannot happen any more moves nothing. */
export const stateAfter = (state: OrderState, entries: readonly StoredEntry[]): OrderState =>
  entries.reduce((before, entry) => {
    const type = entry.state === 'refused' ? undefined : decides[entry.kind];
    return (type && nextState(before, type)) ?? before;
  }, state);

/** The column of an order, or null: it is not paid yet, never was, or its day is over. `now` in ms since 1970. */
export function columnOf({ order, state, entries }: OnBoard, now: number): Column | null {
  switch (state) {
    case 'placed':
    case 'awaiting_payment':
      return null;
    case 'cash_agreed':
    case 'paid':
      return 'new';
    case 'accepted':
      return 'preparing';
    case 'ready':
    case 'collecting':
      return 'waiting';
    case 'on_the_way':
      return 'done';
    default: {
      // A bad end concerns the shop only if somebody had paid: then money goes back.
      const ours = state === 'delivered' || order.refund !== 'none' || entries.length > 0;
      const today = lusakaDay(order.updatedAt) === lusakaDay(now);
      return ours && (today || entries.length > 0) ? 'done' : null;
    }
  }
}

const urgency: Record<Column, (a: BoardOrder, b: BoardOrder) => number> = {
  // Who has waited longest may run out of time first.
  new: (a, b) => (a.acceptBy ?? a.placedAt).localeCompare(b.acceptBy ?? b.placedAt),
  preparing: (a, b) => (a.readyBy ?? Infinity) - (b.readyBy ?? Infinity) || byAge(a, b),
  waiting: (a, b) => byAge(a, b),
  done: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
};
const byAge = (a: BoardOrder, b: BoardOrder): number => a.updatedAt.localeCompare(b.updatedAt);

export type Columns = Readonly<Record<Column, readonly OnBoard[]>>;

/** The board: each order in one column at most, the most urgent first. */
export function arrange(
  orders: readonly BoardOrder[],
  entries: readonly StoredEntry[],
  now: number,
): Columns {
  const all = orders.map((order): OnBoard => {
    const mine = entries.filter(entry => entry.lane === order.id && decides[entry.kind] !== undefined);
    return { order, state: stateAfter(order.state, mine), entries: mine };
  });
  const column = (name: Column): readonly OnBoard[] =>
    all
      .filter(one => columnOf(one, now) === name)
      .sort((a, b) => urgency[name](a.order, b.order) || a.order.id.localeCompare(b.order.id));
  return {
    new: column('new'),
    preparing: column('preparing'),
    waiting: column('waiting'),
    done: column('done'),
  };
}

/** Orders somebody is paying just now: the shop sees them coming. */
export const beingPaid = (orders: readonly BoardOrder[]): number =>
  orders.filter(({ state }) => state === 'awaiting_payment').length;

/** Is an order's history worth asking for: it is under way, or ended today? */
export const worthKnowing = ({ state, updatedAt }: Pick<BoardOrder, 'state' | 'updatedAt'>, now: number) =>
  !isEnd(state) || lusakaDay(updatedAt) === lusakaDay(now);
