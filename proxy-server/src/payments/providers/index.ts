import type { ProviderId } from '@linka/contracts/payments';
import type { Config } from '../../config.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { createAirtel } from './airtel/index.ts';
import { createMtn } from './mtn/index.ts';
import type { PaymentProvider, PayoutProvider } from './provider.ts';

/** The mobile-money companies that this gateway has an account with. */
export interface Providers {
  readonly offered: readonly ProviderId[];
  /** Throws for one that is not offered: a payment with it was never begun here. */
  readonly of: (id: ProviderId) => PaymentProvider;
  /** Through whom shops are paid. */
  readonly payer: PayoutProvider;
  readonly stop: () => Promise<void>;
}

export function createProviders(config: Config, secrets: Secrets, clock: Clock): Providers {
  const mtn = createMtn(config, secrets, clock);
  const all = new Map<ProviderId, PaymentProvider>([['mtn', mtn]]);
  const { AIRTEL_URL: url, AIRTEL_CLIENT_ID: clientId, AIRTEL_CLIENT_SECRET: clientSecret } = config;
  if (url !== undefined && clientId !== undefined && clientSecret !== undefined)
    all.set('airtel', createAirtel({ url, clientId, clientSecret }, clock));
  return {
    offered: [...all.keys()],
    payer: mtn,
    of: id => {
      const provider = all.get(id);
      if (!provider) throw new Error(`there are payments with ${id}, but no keys for it`);
      return provider;
    },
    stop: async () => {
      await Promise.all([...all.values()].map(provider => provider.stop()));
    },
  };
}
