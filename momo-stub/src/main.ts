import { pino } from 'pino';
import { createApp } from './app.ts';
import { VirtualClock } from '@linka/stub-kit/clock';
import { readConfig } from './config.ts';
import { Journal } from '@linka/stub-kit/journal';
import type { StubEvent } from './store/events.ts';
import { Store } from './store/store.ts';

const config = readConfig(process.env);
const log = pino({ level: config.logLevel, name: 'momo-stub' });
const journal = config.journal === undefined ? undefined : new Journal<StubEvent>(config.journal);
const store = new Store(config.seed, journal);
const clock = new VirtualClock();

const server = createApp({ config, clock, store, fetch, log }).listen(config.port, config.host, error => {
  if (error) throw error;
  const { mode, targetEnvironment, currency } = config;
  log.info({ address: server.address(), mode, targetEnvironment, currency }, 'listening');
});

function stop(signal: string): void {
  log.info({ signal }, 'stopping');
  clock.clear();
  server.close(() => journal?.close());
  // Calls left hanging on purpose would keep the process alive.
  server.closeAllConnections();
}
process.once('SIGTERM', stop).once('SIGINT', stop);
