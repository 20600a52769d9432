import type { CartOperation } from '@linka/contracts/carts';
import type { Deps } from '../deps.ts';
import { dated, remembered } from './rules.ts';
import { CartStore } from './store.ts';

interface Told {
  readonly operations: readonly CartOperation[];
  readonly have: number;
}

/**
 * Takes in what a phone says was done to this person's carts and answers what it does not have yet. Both at once and
 * under one lock, so that no phone ever misses an operation that was committed meanwhile.
 */
export async function syncCarts(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  accountId: string,
  { operations, have }: Told,
): Promise<{ version: number; operations: CartOperation[] }> {
  return db.tx('sync-carts', async t => {
    const now = clock.now().getTime();
    const cart = await CartStore.locked(t, accountId);
    const kept = await cart.all();
    const known = new Set(kept.map(({ operation }) => operation.id));
    const fresh = operations.filter(({ id }) => !known.has(id)).map(operation => dated(operation, now));
    const newer = kept.filter(({ version }) => version > have).map(({ operation }) => operation);
    if (fresh.length === 0) return { version: cart.version, operations: newer };
    const all = remembered([...kept.map(({ operation }) => operation), ...fresh], now);
    await cart.add(fresh);
    await cart.keepOnly(all);
    // The teller hears its own again only where the time was set right.
    const told = new Map(operations.map(({ id, at }) => [id, at]));
    const corrected = fresh.filter(({ id, at }) => told.get(id) !== at);
    return { version: cart.version + 1, operations: [...newer, ...corrected] };
  });
}
