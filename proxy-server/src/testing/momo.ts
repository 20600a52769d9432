import { pino } from 'pino';
import { createApp } from '../../../momo-stub/src/app.ts';
import { VirtualClock } from '../../../stub-kit/src/clock/index.ts';
import { readConfig } from '../../../momo-stub/src/config.ts';
import { Store } from '../../../momo-stub/src/store/store.ts';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { listen } from './listen.ts';
import type { WalletUnderTest } from './wallet.ts';

/** MTN MoMo's stand-in on a free port, without waiting times of its own. Its clock runs, and can be advanced. */
export async function startMomo(): Promise<WalletUnderTest> {
  const config = readConfig({ MOMO_STUB_CALLBACK_DELAY_MS: '0' });
  const clock = new VirtualClock();
  const log = pino({ level: 'silent' });
  const { url, stop } = await listen(createApp({ config, clock, store: new Store(config.seed), fetch, log }));
  const control = new Control({ url });
  await control.post('settings', { promptDelayMs: 0, disbursementDelayMs: 0 });
  return {
    control,
    env: {
      MOMO_URL: url,
      MOMO_TARGET_ENVIRONMENT: config.targetEnvironment,
      MOMO_CURRENCY: config.currency,
      MOMO_COLLECTION_KEY: config.collection.subscriptionKey,
      MOMO_COLLECTION_USER: config.collection.apiUser,
      MOMO_COLLECTION_SECRET: config.collection.apiKey,
      MOMO_DISBURSEMENT_KEY: config.disbursement.subscriptionKey,
      MOMO_DISBURSEMENT_USER: config.disbursement.apiUser,
      MOMO_DISBURSEMENT_SECRET: config.disbursement.apiKey,
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
