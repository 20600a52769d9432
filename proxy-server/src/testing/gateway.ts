import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@linka/contracts/http';
import { readConfig } from '../config.ts';
import { createGateway, type Gateway } from '../gateway.ts';
import { createLog } from '../platform/log.ts';
import { callEndpoint } from './client.ts';
import { testClock, type TestClock } from './clock.ts';
import { openTestDatabase } from './database.ts';
import { listen } from './listen.ts';
import { startSmsProvider, type SmsProvider } from './sms-provider.ts';

type Sending<E extends Endpoint> = Parameters<typeof callEndpoint<E>>[2];

export interface TestGateway extends Gateway {
  readonly url: string;
  readonly clock: TestClock;
  readonly sms: SmsProvider;
  readonly call: <E extends Endpoint>(
    endpoint: E,
    sending?: Sending<E>,
  ) => ReturnType<typeof callEndpoint<E>>;
}

export const OPERATOR_PHONE = '+260955000001';
export const DELIVERY_KEY = { id: 'couriers', secret: 'a secret shared with the couriers' };

export const settings = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  MASTER_SECRET: 'a master secret for tests, long enough',
  OPERATOR_PHONES: OPERATOR_PHONE,
  ALLOW_PRIVATE_SHOPS: 'true',
  // Gateways share a process with the tests, which are late whenever they load something.
  MAX_LATE_MS: '1000000',
  MOMO_URL: 'http://127.0.0.1:9',
  MOMO_COLLECTION_KEY: 'collection',
  MOMO_COLLECTION_USER: randomUUID(),
  MOMO_COLLECTION_SECRET: 'collection',
  MOMO_DISBURSEMENT_KEY: 'disbursement',
  MOMO_DISBURSEMENT_USER: randomUUID(),
  MOMO_DISBURSEMENT_SECRET: 'disbursement',
  DELIVERY_URL: 'http://127.0.0.1:9',
  DELIVERY_KEYS: `${DELIVERY_KEY.id}:${DELIVERY_KEY.secret}`,
};

/** A whole gateway on a free port, over a fresh database and an SMS provider that keeps what was sent. */
export async function startGateway(over: NodeJS.ProcessEnv = {}): Promise<TestGateway> {
  const clock = testClock();
  const database = await openTestDatabase();
  const sms = await startSmsProvider();
  const config = readConfig({ ...settings, DATABASE_URL: database.url, SMS_URL: sms.url, ...over });
  const gateway = await createGateway(config, createLog(config.LOG_LEVEL), clock);
  const { url, stop } = await listen(gateway.app);
  return {
    ...gateway,
    url,
    clock,
    sms,
    call: (endpoint, sending) => callEndpoint(url, endpoint, sending),
    stop: async () => {
      await stop();
      await gateway.stop();
      await sms.stop();
      await database.stop();
    },
  };
}
