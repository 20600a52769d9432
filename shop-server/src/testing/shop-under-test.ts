import { randomUUID } from 'node:crypto';
import type { SigningKey } from '@linka/contracts/signing';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import type { RequestDelivery } from '../outbox/gateway.ts';
import type { Connection } from '../platform/db/index.ts';
import { listen } from '../platform/http/server.ts';
import { createShop, type Shop } from '../shop.ts';
import { createStores, type Stores } from '../stores.ts';
import { caller, type Call } from './caller.ts';
import { testClock, type TestClock } from './clock.ts';

export const shopId = '5f0c2f9e-52b1-4a0b-9d0b-2f4f6c1d7a01';
export const shopName = 'Mulenga’s <Market>';
export const keys: readonly [SigningKey, SigningKey] = [
  { id: 'new', secret: 'a-new-secret-of-good-length' },
  { id: 'old', secret: 'an-old-secret-of-good-length' },
];
export const HOLD_MS = 15 * 60_000;

interface Options {
  readonly wrap?: (stores: Stores) => Stores;
  readonly requestDelivery?: RequestDelivery;
  readonly picturesDir?: string;
  readonly isReady?: () => Promise<boolean>;
}

export interface ShopUnderTest {
  readonly url: string;
  readonly shop: Shop;
  readonly stores: Stores;
  readonly clock: TestClock;
  /** Calls an endpoint, signed as the gateway would, and checks the answer against its schema. */
  readonly call: Call;
  close(): Promise<void>;
}

/** A whole shop behind real HTTP on a port of its own, with a clock the test turns. */
export async function openShop(db: Connection, options: Options = {}): Promise<ShopUnderTest> {
  const clock = testClock();
  const own = createStores(db);
  const stores = options.wrap?.(own) ?? own;
  const log = pino({ level: 'silent' });
  const requestDelivery = options.requestDelivery ?? (() => Promise.resolve({ ok: true }));
  const { picturesDir } = options;
  const deps = { shopId, shopName, holdMs: HOLD_MS, picturesDir, stores, clock, log, requestDelivery };
  const shop = createShop(deps);
  const app = createApp({
    ...deps,
    shop,
    keys,
    isReady: options.isReady ?? (() => Promise.resolve(true)),
    wakeOutbox: () => undefined,
  });
  const server = await listen(app, 0, '127.0.0.1');
  return {
    url: server.url,
    shop,
    stores,
    clock,
    call: caller(server.url, keys[0], clock, randomUUID),
    close: () => server.close(500),
  };
}
