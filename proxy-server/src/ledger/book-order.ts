import { applyEvent, type Order, type OrderEvent } from '@linka/contracts/orders';
import type { Tx } from '../platform/db/index.ts';
import { journalsOf, type Terms } from './rules/order-money.ts';
import { LedgerStore } from './store.ts';

/** Books what the newest events of an order mean in money, in the transaction that appends them. */
export async function bookOrder(
  t: Tx,
  terms: Terms,
  before: Order,
  fresh: readonly OrderEvent[],
  courierId: string | null,
): Promise<void> {
  const ledger = new LedgerStore(t);
  let order = before;
  for (const event of fresh) {
    const after = applyEvent(order, event);
    const provider = await providerFor(ledger, event);
    for (const journal of journalsOf(order, after, event, { terms, provider, courierId }))
      await ledger.book(journal, new Date(event.at));
    order = after;
  }
}

/** In whose wallet the money of an event moved; of no consequence where none did. */
function providerFor(ledger: LedgerStore, event: OrderEvent): Promise<string> | string {
  if (event.type === 'paid' || event.type === 'late_payment') return ledger.providerOf(event.paymentId);
  return event.type === 'refund_done' ? ledger.providerOf(event.refundId) : '';
}
