import { isEnd, type Order } from '@linka/contracts/orders';
import type { OutboxTarget, Undelivered } from '@linka/contracts/outbox';
import type { JobRequest } from '../jobs/names.ts';
import type { UndeliveredRow } from './store.ts';

const MINUTE_MS = 60_000;
/** News this young is on its way and no trouble yet. */
export const QUIET_MS = MINUTE_MS;
const DEAD_AFTER_MS = 24 * 60 * MINUTE_MS;

/** After these outcomes there is nothing left to tell the courier company. */
export const SETTLED = ['ok', 'order_moved_on', 'delivery_unknown'] as const;

const isDead = (since: Date, now: Date): boolean => now.getTime() - since.getTime() > DEAD_AFTER_MS;

/** A row as operators see it; undefined when the order has moved to where the company need not be told any more. */
export function present(row: UndeliveredRow, now: Date): Undelivered | undefined {
  const { orderId, target, shopName, state, untold, since, attempts, lastAt, lastOutcome } = row;
  const news =
    target === 'shop' ? [...(untold ?? [])] : [jobFor(target, orderId, { state })?.name].filter(isSome);
  if (news.length === 0) return undefined;
  return {
    orderId,
    target,
    shopName,
    news,
    since: since.toISOString(),
    attempts,
    lastAt: lastAt?.toISOString() ?? null,
    lastOutcome,
    isDead: isDead(since, now),
  };
}

const isSome = <T>(value: T | undefined): value is T => value !== undefined;

/** The job that tells the target what it has to know of an order now; undefined when there is nothing to tell. */
export function jobFor(
  target: OutboxTarget,
  orderId: string,
  { state }: Pick<Order, 'state'>,
): JobRequest | undefined {
  // The chain of attempts that began with the news goes on by itself: another would go on beside it.
  const data = { orderId, once: true } as const;
  if (target === 'shop') return { name: 'sync-shop', data };
  if (state === 'ready') return { name: 'book-delivery', data };
  if (state === 'delivered') return { name: 'hand-over', data };
  return isEnd(state) ? { name: 'cancel-delivery', data } : undefined;
}
