import * as z from 'zod';
import type { ChaosSystem } from '../system/start.ts';
import { readGateway, type GatewayFacts } from './gateway.ts';
import { readShops, type ShopFacts } from './shops.ts';

export type { OrderRow } from './gateway.ts';
export type { ShopFacts } from './shops.ts';

const Ledger = z.object({
  entries: z.array(
    z.object({
      direction: z.enum(['debit', 'credit']),
      operation: z.string(),
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

/** Everything that the parts have on record, read from each of them. */
export interface Facts extends GatewayFacts {
  /** What MTN took from people's wallets and gave back. */
  readonly wallets: z.infer<typeof Ledger>['entries'];
  readonly deliveries: z.infer<typeof Deliveries>['deliveries'];
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
