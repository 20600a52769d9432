import {
  applyEvent,
  canHappen,
  foldOrder,
  type NewOrderEvent,
  type Order,
  type OrderEvent,
} from '@linka/contracts/orders';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Jobs } from '../jobs/index.ts';
import { bookOrder } from '../ledger/book-order.ts';
import type { Terms } from '../ledger/rules/order-money.ts';
import { publish } from '../live/hub.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { consequences } from './rules/consequences.ts';
import { deadlineOf } from './rules/deadlines.ts';
import { OrdersStore } from './store.ts';

export interface Movers {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Jobs;
  /** Who gets what of an order's money. */
  readonly terms: Terms;
}

/** An order after a step, with its whole history. */
export interface Moved {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

/** Says what happens next to an order: events, none if it has happened already, or a refusal. */
export type Decide = (
  order: Order,
  t: Tx,
) => Result<readonly NewOrderEvent[]> | Promise<Result<readonly NewOrderEvent[]>>;

/**
 * The one writer of an order's life. Locks the order, folds its events, asks `decide` with the lock held, appends,
 * and queues what follows, all in one transaction. Whatever else `decide` writes commits or vanishes with it.
 * Refuses with `order_unknown`, `order_moved_on`, or as `decide` does.
 */
export async function moveOrder(
  { db, clock, jobs, terms }: Movers,
  orderId: string,
  decide: Decide,
): Promise<Result<Moved>> {
  const outcome = await db.tx('move-order', async t => {
    const orders = new OrdersStore(t);
    if (!(await orders.lock(orderId))) return refuse('order_unknown');
    const past = await orders.events(orderId);
    const before = foldOrder(past);
    const decided = await decide(before, t);
    if (!decided.ok) return decided;
    return ok(await append(t, jobs, terms, before, past, decided.value, clock.now()));
  });
  if (!outcome.ok) return outcome;
  jobs.wake(outcome.value.queued);
  return ok(outcome.value.moved);
}

/** Numbers, dates and stores events upon a locked order. The caller has asked whether they can happen. */
async function append(
  t: Tx,
  jobs: Jobs,
  terms: Terms,
  before: Order,
  past: readonly OrderEvent[],
  next: readonly NewOrderEvent[],
  now: Date,
) {
  if (next.length === 0) return { moved: { order: before, events: past }, queued: [] };
  const at = now.toISOString();
  const fresh = next.map((event, i) => ({ ...event, seq: before.version + 1 + i, at }));
  const order = fresh.reduce<Order>(applyEvent, before);
  const orders = new OrdersStore(t);
  await orders.append(order, fresh, deadlineOf(order));
  const queue = consequences(before, order, fresh);
  for (const job of queue) await jobs.send(t, job);
  const parties = await orders.parties(order.id);
  await bookOrder(t, terms, before, fresh, parties?.courierId ?? null);
  if (parties) await publish(t, { orderId: order.id, after: before.version, ...parties });
  return { moved: { order, events: [...past, ...fresh] }, queued: queue.map(job => job.name) };
}

/** The common step: one event if it can happen now; nothing if the order already is where it leads. */
export const step =
  (event: NewOrderEvent, isDone: (order: Order) => boolean): Decide =>
  order => {
    if (isDone(order)) return ok([]);
    return canHappen(order, event.type)
      ? ok([event])
      : refuse('order_moved_on', undefined, { state: order.state });
  };

/** Begins an order: its row and its first event. False when the id is taken. */
export async function beginOrder(
  { db, clock }: Pick<Movers, 'db' | 'clock'>,
  placed: Extract<NewOrderEvent, { type: 'placed' }>,
  shopperId: string,
  contentSha256: string,
): Promise<boolean> {
  const first: OrderEvent = { ...placed, seq: 1, at: clock.now().toISOString() };
  const order = applyEvent(undefined, first);
  return db.tx('begin-order', async t => {
    const orders = new OrdersStore(t);
    if (!(await orders.insert(order, shopperId, contentSha256, deadlineOf(order)))) return false;
    await orders.append(order, [first], deadlineOf(order));
    return true;
  });
}
