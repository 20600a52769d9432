import { OrderEvent, OrderSummary, isEnd, orderStates, unitsOf, type Order } from '@linka/contracts/orders';
import { sqlFile, type Queries } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  lock: file('lock'),
  events: file('events'),
  insert: file('insert'),
  append: file('append'),
  parties: file('parties'),
  list: file('list'),
  overdue: file('overdue'),
  acknowledged: file('acknowledged'),
};

export interface Parties {
  readonly shopId: string;
  readonly shopperId: string;
  readonly version: number;
  readonly contentSha256: string;
  readonly shopVersion: number;
  readonly courierPhone: string | null;
  readonly courierId: string | null;
}

interface ListFilter {
  readonly shopperId: string;
  readonly shopId?: string | undefined;
  readonly before?: string | undefined;
  readonly open?: boolean | undefined;
}

interface Listed extends Omit<OrderSummary, 'placedAt' | 'updatedAt'> {
  readonly placedAt: Date;
  readonly updatedAt: Date;
}

const openStates = orderStates.filter(state => !isEnd(state));
/** A shop has nothing to do with an order that was never paid. */
const shopStates = orderStates.filter(
  state => !['placed', 'awaiting_payment', 'expired', 'payment_failed'].includes(state),
);

/** Orders and their events. Works over the pool or a transaction. */
export class OrdersStore {
  constructor(private readonly t: Queries) {}

  /** Locks the order until the transaction ends; false when there is none. */
  async lock(orderId: string): Promise<boolean> {
    return (await this.t.oneOrNone(sql.lock, { orderId })) !== null;
  }

  async events(orderId: string, after = 0): Promise<OrderEvent[]> {
    const rows = await this.t.any<{ event: unknown }>(sql.events, { orderId, after });
    return rows.map(row => OrderEvent.parse(row.event));
  }

  parties(orderId: string): Promise<Parties | null> {
    return this.t.oneOrNone<Parties>(sql.parties, { orderId });
  }

  /** Makes the row that its first event will fill; false when the id is taken. */
  async insert(
    order: Order,
    shopperId: string,
    contentSha256: string,
    deadlineAt: Date | undefined,
  ): Promise<boolean> {
    const items = unitsOf(order.lines);
    const row = { ...order, shopperId, items, contentSha256, deadlineAt: deadlineAt ?? null };
    return (await this.t.oneOrNone(sql.insert, row)) !== null;
  }

  async append(order: Order, fresh: readonly OrderEvent[], deadlineAt: Date | undefined): Promise<void> {
    const { id: orderId, state, refund, version, totalNgwee, updatedAt } = order;
    const events = JSON.stringify(fresh);
    await this.t.none(sql.append, {
      orderId,
      state,
      refund,
      version,
      totalNgwee,
      items: unitsOf(order.lines),
      updatedAt,
      events,
      deadlineAt: deadlineAt ?? null,
    });
  }

  /** Newest first, at most 50. With `shopId` the shop's, else the shopper's own. */
  async list({ shopperId, shopId, before, open }: ListFilter): Promise<OrderSummary[]> {
    const values = {
      shopperId,
      shopId: shopId ?? null,
      before: before ?? null,
      openOnly: open ?? false,
      openStates,
      shopStates,
    };
    const rows = await this.t.any<Listed>(sql.list, values);
    return rows.map(row =>
      OrderSummary.parse({
        ...row,
        placedAt: row.placedAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
      }),
    );
  }

  async overdue(now: Date): Promise<string[]> {
    return (await this.t.any<{ id: string }>(sql.overdue, { now })).map(row => row.id);
  }

  /** The shop's server has every event up to `version`. */
  async acknowledged(orderId: string, version: number): Promise<void> {
    await this.t.none(sql.acknowledged, { orderId, version });
  }

  /** The shop's server turned out to know less than it acknowledged. */
  async forgetAcknowledged(orderId: string, version: number): Promise<void> {
    await this.t.none('UPDATE orders SET shop_version = $<version> WHERE id = $<orderId>', {
      orderId,
      version,
    });
  }

  /** Accounts that work in a shop. */
  async staffOf(shopId: string): Promise<string[]> {
    const rows = await this.t.any<{ id: string }>(
      'SELECT account_id AS id FROM shop_staff WHERE shop_id = $<shopId>',
      { shopId },
    );
    return rows.map(row => row.id);
  }
}
