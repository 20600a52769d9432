import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createStub } from './app.ts';
import { readConfig } from './config.ts';
import { fileJournal, memoryJournal } from './records/journal.ts';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, base: { part: 'delivery-stub' } });

const stub = createStub({
  config,
  journal: config.JOURNAL === undefined ? memoryJournal() : fileJournal(config.JOURNAL),
  now: () => new Date(),
  every: (ms, run) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
  fetch,
  random: Math.random,
  newId: randomUUID,
  log,
});

const server = stub.app.listen(config.PORT, config.HOST, error => {
  if (error) throw error;
  log.info({ address: server.address(), mode: config.MODE }, 'ready');
});

let stopping = false;
const stop = async (signal: string): Promise<void> => {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping');
  const closed = new Promise(resolve => server.close(resolve));
  server.closeIdleConnections();
  await closed;
  await stub.stop();
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
