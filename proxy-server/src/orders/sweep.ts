import { ok } from '@linka/contracts/problems';
import type { Log } from '../platform/log.ts';
import { moveOrder, type Movers } from './move.ts';
import { overdue } from './rules/deadlines.ts';
import { OrdersStore } from './store.ts';

/** Moves on every order whose deadline has passed. Any number of gateways may sweep at once: the order's lock decides. */
export async function sweepDeadlines(deps: Movers & { readonly log: Log }): Promise<number> {
  const now = deps.clock.now();
  const ids = await new OrdersStore(deps.db).overdue(now);
  for (const id of ids)
    await moveOrder(deps, id, order => ok(overdue(order, now))).catch((error: unknown) =>
      // One broken order must not keep the others waiting.
      deps.log.error({ err: error, orderId: id }, 'a deadline could not be kept'),
    );
  return ids.length;
}
