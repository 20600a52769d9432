import { pruned, type CartOperation } from '@linka/contracts/carts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A cart nobody touched for so long is forgotten. */
const LASTS_MS = 60 * DAY_MS;
/** What a person's carts may hold; beyond it the oldest goes. A full cart of a shop is tens of operations. */
const MOST_KEPT = 2000;

/** As it is kept: nobody does things later than now, so a phone whose clock runs ahead cannot win for ever. */
export const dated = (operation: CartOperation, now: number): CartOperation => ({
  ...operation,
  at: Math.min(operation.at, now),
});

/** What is still worth keeping of all that was done. */
export const remembered = (operations: readonly CartOperation[], now: number): readonly CartOperation[] =>
  pruned(operations)
    .filter(({ at }) => now - at < LASTS_MS)
    .slice(-MOST_KEPT);
