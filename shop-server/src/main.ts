import { readConfig, type Config } from './config.ts';
import { createLog } from './platform/log/index.ts';
import { start } from './start.ts';

const config = readOrExit();
const log = createLog(config.LOG_LEVEL, config.SHOP_ID);

const shop = await start(config, log, beStartedAnew).catch((error: unknown) => {
  log.fatal({ err: error }, 'the shop cannot open');
  process.exit(1);
});
log.info({ url: shop.url }, 'the shop is open');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    log.info({ signal }, 'the shop closes');
    shop.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'the shop could not close cleanly');
        process.exit(1);
      },
    );
  });
}

/** Wrong configuration is for the person who starts the shop: words, no stack. */
function readOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** A process that cannot find back to its database ends, and whoever watches over it starts another. */
function beStartedAnew(): void {
  log.fatal('the database has not answered for too long');
  process.exit(1);
}
