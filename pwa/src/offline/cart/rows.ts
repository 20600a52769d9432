import { foldCart, pruned, type CartOperation } from '@linka/contracts/carts';

/** An operation as it lies on this phone. */
export interface CartRow extends CartOperation {
  /** Whose it is; null when nobody was signed in: it becomes theirs who sign in next. */
  readonly accountId: string | null;
  /** Whether the gateway has it. */
  readonly told: boolean;
}

/** What this person may see of a phone that others use too. */
export const visibleTo = (rows: readonly CartRow[], accountId: string | null): readonly CartRow[] =>
  rows.filter(row => row.accountId === null || row.accountId === accountId);

/** Later than everything this phone knows was done, whatever its clock says: what is done now comes last. */
export const nextTime = (rows: readonly CartRow[], now: number): number =>
  rows.reduce((latest, { at }) => Math.max(latest, at + 1), now);

interface By {
  readonly accountId: string | null;
  readonly now: number;
  readonly newId: () => string;
}

/** What empties the cart on every phone: each line is removed, so that no other phone brings it back. */
export function removals(rows: readonly CartRow[], { accountId, now, newId }: By): readonly CartRow[] {
  const at = nextTime(rows, now);
  const [first] = rows;
  return foldCart(rows).map(({ sku, name, unitPriceNgwee, shopName }) => ({
    id: newId(),
    shopId: first?.shopId ?? '',
    sku,
    at,
    act: { type: 'remove' as const },
    item: { name, unitPriceNgwee, shopName },
    accountId,
    told: false,
  }));
}

/** Ids that need not be kept: what came later has the last word. */
export function superseded(rows: readonly CartRow[]): readonly string[] {
  const kept = new Set(pruned(rows).map(({ id }) => id));
  return rows.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
