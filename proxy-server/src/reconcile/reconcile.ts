import { foldOrder, type Order } from '@linka/contracts/orders';
import type { Statement } from '@linka/contracts/reconcile';
import { LedgerStore } from '../ledger/store.ts';
import { OrdersStore } from '../orders/store.ts';
import { askProviders, findDifferences, type Reconcilers } from './look.ts';
import { dayInLusaka } from '../platform/day.ts';
import { statementOf } from './rules/statement.ts';
import { ReconcileStore } from './store.ts';

/**
 * Brings a day's money (`YYYY-MM-DD` in Lusaka) to its statement: asks the providers, looks for differences, and says
 * of each ngwee collected where it is.
 */
export async function reconcileDay(deps: Reconcilers, day: string): Promise<Statement> {
  const span = dayInLusaka(day);
  const { collected, unanswered } = await askProviders(deps, span);
  await findDifferences(deps, span.from);
  const orders = new Map<string, Order>();
  const told = new Set<string>();
  for (const orderId of new Set(collected.map(payment => payment.orderId))) {
    const events = await new OrdersStore(deps.db).events(orderId);
    orders.set(orderId, foldOrder(events));
    for (const event of events)
      if (event.type === 'paid' || event.type === 'late_payment') told.add(event.paymentId);
  }
  const store = new ReconcileStore(deps.db);
  return statementOf({
    day,
    collected,
    orders,
    told,
    differences: await store.subjectsOf([...orders.keys()]),
    openDifferences: await store.openCount(),
    booksNgwee: await new LedgerStore(deps.db).sum(),
    unanswered,
  });
}
