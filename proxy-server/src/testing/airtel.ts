import { pino } from 'pino';
import { createApp } from '../../../airtel-stub/src/app.ts';
import { readConfig } from '../../../airtel-stub/src/config.ts';
import { createStore } from '../../../airtel-stub/src/store/state.ts';
import { VirtualClock } from '../../../stub-kit/src/clock/index.ts';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { listen } from './listen.ts';
import type { WalletUnderTest } from './wallet.ts';

const CALLBACK_SECRET = 'a secret shared with Airtel';

/** Airtel Money's stand-in on a free port, without waiting times of its own; it calls back, with a hash. */
export async function startAirtel(callbackUrl: string): Promise<WalletUnderTest> {
  const config = readConfig({
    AIRTEL_STUB_CALLBACK_DELAY_MS: '0',
    AIRTEL_STUB_CALLBACK_URL: callbackUrl,
    AIRTEL_STUB_CALLBACK_SECRET: CALLBACK_SECRET,
  });
  const clock = new VirtualClock();
  const log = pino({ level: 'silent' });
  const { url, stop } = await listen(
    createApp({ config, clock, store: createStore(config.seed), fetch, log }),
  );
  const control = new Control({ url });
  return {
    control,
    env: {
      AIRTEL_URL: url,
      AIRTEL_CLIENT_ID: config.clientId,
      AIRTEL_CLIENT_SECRET: config.clientSecret,
      AIRTEL_CALLBACK_SECRET: CALLBACK_SECRET,
    },
    moved: async () => {
      const { debitsMinor, creditsMinor } = await control.ledger();
      return { debits: debitsMinor, credits: creditsMinor };
    },
    stop: async () => {
      clock.clear();
      await stop();
    },
  };
}
