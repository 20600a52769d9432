import type { Order, OrderLine, OrderSummary } from '@linka/contracts/orders';
import { orderOf, type OrderRecord } from '../../../offline/orders/index.ts';

/** An order as the people of the shop look at it. */
export interface BoardOrder extends Pick<
  Order,
  'id' | 'state' | 'refund' | 'version' | 'shopperName' | 'placedAt' | 'updatedAt' | 'acceptBy' | 'cashNgwee'
> {
  readonly items: number;
  /** Empty until the order's history is here. */
  readonly lines: readonly OrderLine[];
  readonly note: string | null;
  /** What the shop gets, in ngwee; null until the history is here. */
  readonly goodsNgwee: number | null;
  /** When the shop said it would be packed, in milliseconds since 1970. */
  readonly readyBy: number | null;
  readonly courier: Order['courier'];
  readonly courierArrived: boolean;
}

/** From the history on this device; undefined while there is none. */
export function fromRecord(record: OrderRecord): BoardOrder | undefined {
  const order = record.events.length > 0 ? orderOf(record) : undefined;
  if (order === undefined) return undefined;
  const accepted = record.events.find(({ type }) => type === 'accepted');
  return {
    ...order,
    items: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    readyBy:
      accepted === undefined || order.readyInMinutes === null
        ? null
        : Date.parse(accepted.at) + order.readyInMinutes * 60_000,
  };
}

/** From a line of the list alone. */
export const fromSummary = ({ orderId, ...summary }: OrderSummary): BoardOrder => ({
  ...summary,
  id: orderId,
  acceptBy: null,
  cashNgwee: null,
  lines: [],
  note: null,
  goodsNgwee: null,
  readyBy: null,
  courier: null,
  courierArrived: false,
});

/** Each order once, as whoever knows the newest version of it tells it. */
export function mergeOrders(
  summaries: readonly OrderSummary[],
  records: readonly OrderRecord[],
): readonly BoardOrder[] {
  const known = new Map(summaries.map(summary => [summary.orderId, fromSummary(summary)]));
  for (const record of records) {
    const order = fromRecord(record);
    const had = order && known.get(order.id);
    if (order === undefined) continue;
    if (had === undefined || order.version >= had.version) known.set(order.id, order);
    // An older history still knows the goods by name.
    else known.set(order.id, { ...order, state: had.state, refund: had.refund, version: had.version });
  }
  return [...known.values()];
}

/** What people call an order across the counter: short enough to say, long enough for a day. */
export const shortNumber = (orderId: string): string => orderId.slice(-4).toUpperCase();
