import * as z from 'zod/mini';
import { Id, Sku } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';

/** What the shelf said then: shown when the catalogue is not at hand, and the price the person agreed to. */
export const CartItem = z.object({
  name: z.string().check(z.maxLength(300)),
  unitPriceNgwee: Ngwee,
  shopName: z.string().check(z.maxLength(200)),
});
export type CartItem = z.infer<typeof CartItem>;

const MOST_OF_ONE = 99;
const Quantity = z.int().check(z.gte(-MOST_OF_ONE), z.lte(MOST_OF_ONE));

/**
 * One thing a person did to a cart. Carts are kept as operations, not as contents, so that two tabs or two phones
 * merge instead of overwriting each other, and what was removed stays removed.
 */
export const CartOperation = z.object({
  id: Id,
  shopId: Id,
  sku: Sku,
  /** Milliseconds since 1970 by the phone that did it, and later than all it had seen done to this cart. */
  at: z.int().check(z.gte(0)),
  act: z.discriminatedUnion('type', [
    z.object({ type: z.literal('add'), quantity: Quantity }),
    z.object({ type: z.literal('set'), quantity: Quantity }),
    z.object({ type: z.literal('remove') }),
  ]),
  item: CartItem,
});
export type CartOperation = z.infer<typeof CartOperation>;

export interface CartLine extends CartItem {
  readonly sku: string;
  readonly quantity: number;
}

/** By time, and by id within one millisecond: the one order in which everybody reads the same operations. */
const inTime = <T extends CartOperation>(operations: readonly T[]): T[] =>
  [...operations].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Each operation once. Told twice with two times, it counts at the earlier: a gateway may set a fast clock right. */
function once<T extends CartOperation>(operations: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const operation of operations) {
    const known = byId.get(operation.id);
    if (known === undefined || operation.at < known.at) byId.set(operation.id, operation);
  }
  return [...byId.values()];
}

/** What is in the cart of one shop: the same set of operations gives the same cart in whatever order they arrived. */
export function foldCart(operations: readonly CartOperation[]): readonly CartLine[] {
  const lines = new Map<string, CartLine>();
  for (const { sku, act, item } of inTime(once(operations))) {
    const had = lines.get(sku)?.quantity ?? 0;
    const wanted = act.type === 'remove' ? 0 : act.type === 'set' ? act.quantity : had + act.quantity;
    const quantity = Math.min(MOST_OF_ONE, Math.max(0, wanted));
    if (quantity === 0) lines.delete(sku);
    else lines.set(sku, { ...item, sku, quantity });
  }
  return [...lines.values()];
}

/**
 * Without what can no longer matter: of each product, everything before the last time it was set or removed. A cart
 * folds the same with or without it, also when some of it is told again later.
 */
export function pruned<T extends CartOperation>(operations: readonly T[]): readonly T[] {
  const decided = new Set<string>();
  return inTime(once(operations))
    .reverse()
    .filter(({ shopId, sku, act }) => {
      const product = `${shopId} ${sku}`;
      if (decided.has(product)) return false;
      if (act.type !== 'add') decided.add(product);
      return true;
    })
    .reverse();
}

/** Two sets of operations as one. Commutative, associative, idempotent: it matters not who tells whom, or how often. */
export const mergeCarts = <T extends CartOperation>(some: readonly T[], more: readonly T[]): readonly T[] =>
  pruned([...some, ...more]);
