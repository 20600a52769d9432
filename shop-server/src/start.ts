import { createApp } from './app.ts';
import { createImport } from './catalogue/import.ts';
import type { Config } from './config.ts';
import { createRequestDelivery } from './outbox/gateway.ts';
import { systemClock } from './platform/clock.ts';
import { buildIndexes, connect } from './platform/db/index.ts';
import { listen } from './platform/http/server.ts';
import type { Logger } from './platform/log/index.ts';
import { patience } from './platform/tasks/patience.ts';
import { repeat } from './platform/tasks/repeat.ts';
import { createShop } from './shop.ts';
import { createStores } from './stores.ts';

const OUTBOX_EVERY_MS = 1000;
const SWEEP_EVERY_MS = 15_000;
const LOOK_EVERY_MS = 1000;
/** MongoDB's driver may lose its way for good among connections that break: then only a new process finds back. */
const PATIENCE_MS = 30_000;

export interface Running {
  readonly url: string;
  /** Finishes requests and work under way, then lets go of the database. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Opens the shop: database, catalogue, door, and the work that goes on behind it. `lost` is called when the database has
 * not answered for half a minute.
 */
export async function start(config: Config, log: Logger, lost: () => void): Promise<Running> {
  const clock = systemClock;
  const db = await connect(config.MONGODB_URI);
  const stores = createStores(db);
  const importCatalogue = createImport({ db, ...stores, clock });
  await buildIndexes(db);
  if (config.CATALOGUE_FILE !== undefined) {
    log.info({ products: await importCatalogue(config.CATALOGUE_FILE) }, 'catalogue imported');
  }

  const [key] = config.SHOP_KEYS;
  if (!key) throw new Error('SHOP_KEYS names no key');
  const deps = {
    shopId: config.SHOP_ID,
    shopName: config.SHOP_NAME,
    holdMs: config.HOLD_MINUTES * 60_000,
    picturesDir: config.PICTURES_DIR,
    stores,
    clock,
    log,
    requestDelivery: createRequestDelivery({ gatewayUrl: config.GATEWAY_URL, key, clock }),
  };
  const shop = createShop(deps);
  const report = (error: unknown): void => log.error({ err: error }, 'background work failed');
  const outbox = repeat(OUTBOX_EVERY_MS, shop.sendDue, report);
  const sweeper = repeat(SWEEP_EVERY_MS, shop.sweep, report);
  sweeper.wake();
  const watch = repeat(
    LOOK_EVERY_MS,
    patience(() => pings(db), PATIENCE_MS, lost),
    report,
  );

  let stopping: Promise<void> | undefined;
  const app = createApp({
    ...deps,
    shop,
    keys: config.SHOP_KEYS,
    isReady: async () => stopping === undefined && (await pings(db)),
    wakeOutbox: outbox.wake,
  });
  const server = await listen(app, config.PORT, config.HOST);
  const stop = async (): Promise<void> => {
    await server.close();
    await Promise.all([outbox.stop(), sweeper.stop(), watch.stop()]);
    await db.close();
  };
  return { url: server.url, stop: () => (stopping ??= stop()) };
}

const pings = (db: Awaited<ReturnType<typeof connect>>): Promise<boolean> =>
  db.db === undefined
    ? Promise.resolve(false)
    : db.db.command({ ping: 1 }).then(
        () => true,
        () => false,
      );
