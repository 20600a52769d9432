import { OrderEvent } from '@linka/contracts/orders';
import { MongoClient } from 'mongodb';
import pg from 'pg';
import * as z from 'zod';
import { mongoDatabase } from '../../../local/src/supervisor/system.ts';
import { goodsOf, type Good } from '../people/goods.ts';
import { openShops } from '../system/settings.ts';
import type { ChaosSystem } from '../system/start.ts';
import { groupBy } from './group.ts';

const Ledger = z.object({
  entries: z.array(
    z.object({
      direction: z.enum(['debit', 'credit']),
      referenceId: z.string(),
      amountMinor: z.number(),
    }),
  ),
});
const Deliveries = z.object({
  deliveries: z.array(
    z.object({ deliveryId: z.string(), orderId: z.string(), state: z.string(), waitingNews: z.number() }),
  ),
});
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
const ShopOrder = z.object({
  orderId: z.string(),
  state: z.string(),
  settled: z.boolean(),
  told: z.nullable(z.object({ state: z.string(), version: z.number() })),
  short: z.array(z.string()),
});
const Item = z.object({
  _id: z.string(),
  available: z.number(),
  handedOver: z.number(),
  holds: z.array(z.object({ orderId: z.string(), quantity: z.number() })),
});

export type OrderRow = z.infer<typeof Row> & { readonly events: readonly OrderEvent[] };
export type MoneyRow = z.infer<typeof Money>;
export interface ShopFacts {
  readonly shopId: string;
  readonly orders: readonly z.infer<typeof ShopOrder>[];
  readonly stock: readonly z.infer<typeof Item>[];
  readonly waitingMessages: number;
  /** As it was before the first customer. */
  readonly goods: readonly Good[];
}

/** Everything that the parts have on record, read from each of them. */
export interface Facts {
  readonly wallets: z.infer<typeof Ledger>['entries'];
  readonly deliveries: z.infer<typeof Deliveries>['deliveries'];
  readonly orders: readonly OrderRow[];
  readonly payments: readonly MoneyRow[];
  readonly refunds: readonly MoneyRow[];
  readonly shops: readonly ShopFacts[];
}

/** Reads the records of MTN, the courier company, the gateway and the shops. Rejects when one of them is away. */
export async function readFacts(system: ChaosSystem): Promise<Facts> {
  const [{ entries }, { deliveries }, gateway, shops] = await Promise.all([
    get(`${system.momo}/control/ledger`, Ledger),
    get(`${system.delivery}/control/deliveries`, Deliveries),
    readGateway(system.databases.postgres()),
    readShops(system.databases.mongodb()),
  ]);
  return { wallets: entries, deliveries, ...gateway, shops };
}

async function get<S extends z.ZodType>(url: string, schema: S): Promise<z.output<S>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return schema.parse(await response.json());
}

async function readGateway(url: string): Promise<Pick<Facts, 'orders' | 'payments' | 'refunds'>> {
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
    };
  } finally {
    await client.end();
  }
}

async function readShops(uri: string): Promise<ShopFacts[]> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    const facts: ShopFacts[] = [];
    for (const shop of openShops) {
      const name = new URL(mongoDatabase(uri, `linka_${shop.slug.replaceAll('-', '_')}`)).pathname.slice(1);
      const database = client.db(name);
      facts.push({
        shopId: shop.registration.shopId,
        orders: z.array(ShopOrder).parse(await database.collection('orders').find().toArray()),
        stock: z.array(Item).parse(await database.collection('stock').find().toArray()),
        waitingMessages: await database.collection('outbox').countDocuments({ state: 'waiting' }),
        goods: goodsOf(shop),
      });
    }
    return facts;
  } finally {
    await client.close();
  }
}
