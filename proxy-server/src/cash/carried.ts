import { foldOrder } from '@linka/contracts/orders';
import { OrdersStore } from '../orders/store.ts';
import type { Queries } from '../platform/db/index.ts';
import { cashUnderWay } from './rules.ts';
import { CashStore } from './store.ts';

/** The cash a courier has in hand, and what is coming at the doors of accepted jobs, but for `except`; in ngwee. */
export async function carriedBy(db: Queries, courierId: string, except?: string) {
  const cash = new CashStore(db);
  const orders = new OrdersStore(db);
  const ids = (await cash.underWay(courierId)).filter(id => id !== except);
  const jobs = await Promise.all(ids.map(async id => foldOrder(await orders.events(id))));
  return {
    inHandNgwee: (await cash.of(courierId))?.owedNgwee ?? 0,
    underWayNgwee: cashUnderWay(jobs),
  };
}
