import { OrderEvent } from '@linka/contracts/orders';
import pg from 'pg';
import * as z from 'zod';
import { groupBy } from './group.ts';

const Row = z.object({
  id: z.string(),
  shopId: z.string(),
  state: z.string(),
  refund: z.string(),
  version: z.number(),
  shopVersion: z.number(),
});
const Money = z.object({
  id: z.string(),
  orderId: z.string(),
  state: z.string(),
  amountNgwee: z.coerce.number(),
});
const Account = z.object({ kind: z.string(), amountNgwee: z.coerce.number() });

/** An order's row, with its events. */
export type OrderRow = z.infer<typeof Row> & { readonly events: readonly OrderEvent[] };
export type MoneyRow = z.infer<typeof Money>;

export interface GatewayFacts {
  readonly orders: readonly OrderRow[];
  readonly payments: readonly MoneyRow[];
  readonly refunds: readonly MoneyRow[];
  /** What each kind of account stands at, debits positive. */
  readonly ledger: readonly z.infer<typeof Account>[];
}

/** Reads the gateway's records behind its back. */
export async function readGateway(url: string): Promise<GatewayFacts> {
  const client = new pg.Client({ connectionString: url });
  // A server that ends meanwhile also fails the query, which is enough to hear of it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const rows = async <S extends z.ZodType>(schema: S, sql: string) =>
      z.array(schema).parse((await client.query(sql)).rows);
    const orders = await rows(
      Row,
      'SELECT id, shop_id AS "shopId", state, refund, version, shop_version AS "shopVersion" FROM orders',
    );
    const events = await rows(
      z.object({ orderId: z.string(), event: z.unknown() }),
      'SELECT order_id AS "orderId", event FROM order_events ORDER BY order_id, seq',
    );
    const of = groupBy(events, ({ orderId }) => orderId);
    const money = (table: string) =>
      rows(Money, `SELECT id, order_id AS "orderId", state, amount_ngwee AS "amountNgwee" FROM ${table}`);
    return {
      orders: orders.map(order => ({
        ...order,
        events: (of.get(order.id) ?? []).map(({ event }) => OrderEvent.parse(event)),
      })),
      payments: await money('payments'),
      refunds: await money('refunds'),
      ledger: await rows(
        Account,
        `SELECT a.kind, sum(p.amount_ngwee) AS "amountNgwee"
         FROM ledger_postings p JOIN ledger_accounts a ON a.name = p.account GROUP BY a.kind`,
      ),
    };
  } finally {
    await client.end();
  }
}
