/**
 * One thing a person did to a cart. Carts are kept as operations, not as contents, so that two tabs or two phones
 * merge instead of overwriting each other, and what was removed stays removed.
 */
export interface CartOperation {
  readonly id: string;
  readonly shopId: string;
  readonly sku: string;
  /** Milliseconds since 1970, by the phone that did it. */
  readonly at: number;
  readonly act:
    | { readonly type: 'add'; readonly quantity: number }
    | { readonly type: 'set'; readonly quantity: number }
    | { readonly type: 'remove' };
  /** What the shelf said then: shown when the catalogue is not at hand, and the price the person agreed to. */
  readonly item: CartItem;
}

export interface CartItem {
  readonly name: string;
  readonly unitPriceNgwee: number;
  readonly shopName: string;
}

export interface CartLine extends CartItem {
  readonly sku: string;
  readonly quantity: number;
}

const MOST_OF_ONE = 99;

/** What is in the cart: the same set of operations gives the same cart in whatever order they arrived. */
export function foldCart(operations: readonly CartOperation[]): readonly CartLine[] {
  const once = new Map(operations.map(operation => [operation.id, operation]));
  const inTime = [...once.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const lines = new Map<string, CartLine>();
  for (const { sku, act, item } of inTime) {
    const had = lines.get(sku)?.quantity ?? 0;
    const wanted = act.type === 'remove' ? 0 : act.type === 'set' ? act.quantity : had + act.quantity;
    const quantity = Math.min(MOST_OF_ONE, Math.max(0, wanted));
    if (quantity === 0) lines.delete(sku);
    else lines.set(sku, { ...item, sku, quantity });
  }
  return [...lines.values()];
}
