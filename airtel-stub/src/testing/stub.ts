import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { VirtualClock } from '../../../stub-kit/src/clock/index.ts';
import { Journal } from '../../../stub-kit/src/journal/index.ts';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { listen } from '../../../stub-kit/src/testing/listen.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { StubEvent } from '../store/events.ts';
import { createStore } from '../store/state.ts';
import { Merchant } from './merchant.ts';

export interface RunningStub {
  readonly url: string;
  readonly control: Control;
  /** Signed in. */
  readonly merchant: Merchant;
  readonly stop: () => Promise<void>;
}

const startedAt = Date.parse('2026-03-02T08:00:00.000Z');

/** A stub on a free port, whose clock stands still until it is advanced. */
export async function startStub(env: Record<string, string> = {}): Promise<RunningStub> {
  const config = readConfig(env);
  const journal = config.journal === undefined ? undefined : new Journal<StubEvent>(config.journal);
  const clock = new VirtualClock({ frozenAt: startedAt });
  const store = createStore(config.seed, journal);
  const server = await listen(createApp({ config, clock, store, fetch, log: pino({ level: 'silent' }) }));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const merchant = new Merchant(url, config);
  await merchant.signIn();
  return {
    url,
    control: new Control({ url }),
    merchant,
    stop: async () => {
      clock.clear();
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
      journal?.close();
    },
  };
}
