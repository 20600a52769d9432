import { ok, type Result } from '@linka/contracts/problems';
import { oneAtATime } from '../platform/tasks/one-at-a-time.ts';
import type { ShopRecord } from './record.ts';
import { conclude, type Carried } from './rules/conclude.ts';
import type { OrderStore } from './store.ts';

/** Answers the record with something new in it, the very same record to leave it as it is, or a refusal. */
type Decide = (record: ShopRecord | null) => Result<ShopRecord>;

export interface Keeper {
  /** Decides on an order, writes it, and carries out what follows before answering. */
  change(orderId: string, decide: Decide): Promise<Result<ShopRecord>>;
  /** Carries out what a crash left undone. */
  settle(orderId: string): Promise<ShopRecord | null>;
  /** Runs alone among everything that concerns this order; nothing else of this process interferes. */
  alone<T>(orderId: string, run: (record: ShopRecord | null) => Promise<T>): Promise<T>;
}

interface Deps {
  readonly orders: OrderStore;
  readonly carryOut: (record: ShopRecord) => Promise<Carried>;
}

/**
 * Keeps the shop's orders: first the record is written, then what follows is carried out, then the record says so.
 * Whatever stops in between is taken up again by the next call for this order or by the sweeper.
 */
export function createKeeper({ orders, carryOut }: Deps): Keeper {
  const inLine = oneAtATime();

  const settle = async (record: ShopRecord | null): Promise<ShopRecord | null> => {
    let current = record;
    while (current && !current.settled) {
      const next: ShopRecord = conclude(current, await carryOut(current));
      current = (await orders.save(next)) ?? (await orders.byId(current.orderId));
    }
    return current;
  };

  const decideOnce = async (orderId: string, decide: Decide): Promise<Result<ShopRecord | null>> => {
    const before = await orders.byId(orderId);
    const decided = decide(before);
    if (!decided.ok || decided.value === before) return decided;
    return ok(await orders.save(decided.value));
  };

  const change = async (orderId: string, decide: Decide): Promise<Result<ShopRecord>> => {
    for (;;) {
      const decided = await decideOnce(orderId, decide);
      if (!decided.ok) return decided;
      const settled = await settle(decided.value);
      if (settled) return ok(settled);
    }
  };

  return {
    change: (orderId, decide) => inLine(orderId, () => change(orderId, decide)),
    settle: orderId => inLine(orderId, async () => settle(await orders.byId(orderId))),
    alone: (orderId, run) => inLine(orderId, async () => run(await orders.byId(orderId))),
  };
}
