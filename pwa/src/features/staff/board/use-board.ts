import { listOrders, type OrderSummary } from '@linka/contracts/orders';
import { useEffect, useMemo } from 'react';
import type { Failure } from '../../../lib/api/index.ts';
import { useAnswer, useNow, useServices, useStored } from '../../../offline/hooks/index.ts';
import type { Orders } from '../../../offline/orders/index.ts';
import { mergeOrders, type BoardOrder } from './board-order.ts';
import { arrange, worthKnowing, type Columns } from './columns.ts';

/** The live stream tells us first; this is for networks that let no stream through. */
const POLL_MS = 30_000;

export interface Board {
  /** Undefined until anything is known. */
  readonly columns: Columns | undefined;
  readonly orders: readonly BoardOrder[];
  /** When the list was true, in milliseconds since 1970. */
  readonly takenAt: number | undefined;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/** The shop's orders: the list, the histories on this device, and what was decided here. */
export function useBoard(shopId: string): Board {
  const { orders } = useServices();
  const now = useNow();
  const listed = useAnswer(listOrders, `shop ${shopId}`, { query: { shopId } });
  // Read together: an acknowledged decision leaves the outbox and enters the history in one moment.
  const known = useStored(
    async services => {
      const [records, entries] = await Promise.all([services.orders.all(), services.outbox.all()]);
      return { records: records.filter(({ events: [first] }) => ofShop(first, shopId)), entries };
    },
    ['orders', 'outbox'],
    shopId,
  );
  const { reload } = listed;
  useEffect(() => {
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const summaries = listed.value?.orders;
  useEffect(() => {
    if (summaries !== undefined) void catchUp(orders, summaries, Date.now());
  }, [orders, summaries]);

  const merged = useMemo(() => mergeOrders(summaries ?? [], known?.records ?? []), [summaries, known]);
  const nothingYet = known === undefined || (summaries === undefined && known.records.length === 0);
  return {
    columns: nothingYet && listed.failure === null ? undefined : arrange(merged, known?.entries ?? [], now),
    orders: merged,
    takenAt: listed.takenAt,
    failure: listed.failure,
    reload,
  };
}

const ofShop = (event: { readonly type: string } | undefined, shopId: string): boolean =>
  event !== undefined && 'shopId' in event && event.shopId === shopId;

/** Asks for the histories that are missing here, "since version n", one after the other. */
async function catchUp(orders: Orders, summaries: readonly OrderSummary[], now: number): Promise<void> {
  for (const summary of summaries.filter(one => worthKnowing(one, now))) {
    const known = (await orders.get(summary.orderId))?.events.length ?? 0;
    if (known >= summary.version) continue;
    const failure = await orders.refresh(summary.orderId);
    if (failure?.id === 'offline') return;
  }
}
