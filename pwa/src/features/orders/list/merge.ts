import { isEnd, type OrderSummary } from '@linka/contracts/orders';
import { orderOf, type OrderRecord } from '../../../offline/orders/index.ts';

/** One line of the list, from the gateway or from this phone alone. */
export interface Listed extends Pick<
  OrderSummary,
  'orderId' | 'shopName' | 'state' | 'refund' | 'totalNgwee' | 'items' | 'placedAt'
> {
  readonly version: number;
  /** Only this phone knows of it. */
  readonly sealed: boolean;
}

/** Whoever knows the newer version of an order is believed. */
export function mergeOrders(
  summaries: readonly OrderSummary[],
  records: readonly OrderRecord[],
): { readonly underWay: readonly Listed[]; readonly earlier: readonly Listed[] } {
  const known = new Map<string, Listed>(
    summaries.map(summary => [summary.orderId, { ...summary, sealed: false }]),
  );
  for (const record of records) {
    const local = fromRecord(record);
    const had = known.get(record.orderId);
    if (local === undefined) continue;
    // Unknown to the gateway's list of mine, it is mine if it began here; else it came to me as staff or courier.
    const newer = had === undefined ? record.draft !== null : !local.sealed && local.version >= had.version;
    if (newer) known.set(record.orderId, local);
  }
  const all = [...known.values()].sort((a, b) => b.placedAt.localeCompare(a.placedAt));
  const open = (order: Listed): boolean =>
    !isEnd(order.state) || order.refund === 'due' || order.refund === 'sent';
  return { underWay: all.filter(open), earlier: all.filter(order => !open(order)) };
}

function fromRecord(record: OrderRecord): Listed | undefined {
  const order = orderOf(record);
  if (order === undefined) return undefined;
  const { id: orderId, shopName, state, refund, totalNgwee, placedAt, version } = order;
  const items = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return {
    orderId,
    shopName,
    state,
    refund,
    totalNgwee,
    items,
    placedAt,
    version,
    sealed: record.events.length === 0,
  };
}
