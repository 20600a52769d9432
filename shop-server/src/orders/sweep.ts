import { ok } from '@linka/contracts/problems';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/log/index.ts';
import type { StockStore } from '../stock/store.ts';
import type { Keeper } from './keeper.ts';
import { FORGET_AFTER_MS, forget } from './rules/forget.ts';
import { LAPSE_GRACE_MS, lapse } from './rules/lapse.ts';
import type { ShopRecord } from './record.ts';
import { goodsOf } from './rules/state.ts';
import type { OrderStore } from './store.ts';

interface Deps {
  readonly orders: OrderStore;
  readonly stock: StockStore;
  readonly keeper: Keeper;
  readonly clock: Clock;
  readonly log: Logger;
}

const BATCH = 500;

/**
 * One round: finishes what a crash left undone, gives back what nobody paid for, looks for strayed holds, and forgets
 * whose old orders were.
 */
export async function sweep(deps: Deps): Promise<void> {
  await finish(deps);
  await giveBackUnpaid(deps);
  await releaseStrays(deps);
  await forgetOld(deps);
}

async function finish({ orders, keeper, log }: Deps): Promise<void> {
  for (const orderId of await orders.unsettled(BATCH)) {
    await keeper.settle(orderId);
    log.warn({ orderId }, 'finished what was left undone');
  }
}

async function giveBackUnpaid({ orders, keeper, clock, log }: Deps): Promise<void> {
  const now = clock.now();
  for (const orderId of await orders.unpaidSince(new Date(now.getTime() - LAPSE_GRACE_MS), BATCH)) {
    const kept = await keeper.change(orderId, record => ok(lapse(there(record, orderId), now)));
    if (kept.ok && kept.value.lapsed) log.info({ orderId }, 'reservation gave way: not paid in time');
  }
}

const there = (record: ShopRecord | null, orderId: string): ShopRecord => {
  if (record === null) throw new Error(`order ${orderId} is gone`);
  return record;
};

async function forgetOld({ orders, keeper, clock }: Deps): Promise<void> {
  const now = clock.now();
  for (const orderId of await orders.namedBefore(new Date(now.getTime() - FORGET_AFTER_MS), BATCH))
    await keeper.change(orderId, record => ok(forget(there(record, orderId), now)));
}

/**
 * Two processes can meet for a moment while one replaces the other, and a hold may then be written just after it was
 * released. Holds of orders that are over and settled go back.
 */
async function releaseStrays({ stock, keeper, clock, log }: Deps): Promise<void> {
  for (const item of await stock.held()) {
    for (const { orderId, quantity } of item.holds) {
      await keeper.alone(orderId, async record => {
        if (!record?.settled || goodsOf(record) !== 'free') return;
        const wanted = { sku: item._id, quantity, unitPriceNgwee: item.priceNgwee };
        await stock.release(orderId, wanted, clock.now());
        log.warn({ orderId, sku: item._id }, 'released a strayed hold');
      });
    }
  }
}
