import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { VirtualClock } from '@linka/stub-kit/clock';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { Journal } from '@linka/stub-kit/journal';
import type { StubEvent } from '../store/events.ts';
import { Store } from '../store/store.ts';
import { listen } from '../../../stub-kit/src/testing/listen.ts';

export type StubAddress = { url: string; config: Config };
export type RunningStub = StubAddress & { stop: () => Promise<void> };

const startedAt = Date.parse('2026-03-02T08:00:00.000Z');

/** A stub on a free port, whose clock stands still until it is advanced. */
export async function startStub(env: Record<string, string> = {}): Promise<RunningStub> {
  const config = readConfig(env);
  const journal = config.journal === undefined ? undefined : new Journal<StubEvent>(config.journal);
  const clock = new VirtualClock({ frozenAt: startedAt });
  const app = createApp({
    config,
    clock,
    store: new Store(config.seed, journal),
    fetch,
    log: pino({ level: 'silent' }),
  });
  const server = await listen(app);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    config,
    stop: async () => {
      clock.clear();
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
      journal?.close();
    },
  };
}
