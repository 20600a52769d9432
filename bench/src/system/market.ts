import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerShop, verifyShop } from '@linka/contracts/shops';
import { alwaysOpen } from '../../../local/src/demo/hours.ts';
import { authenticatorApp } from '../../../local/src/demo/authenticator-app.ts';
import { signInOperator } from '../../../local/src/demo/sign-in-operator.ts';
import { openMongo } from '../../../local/src/mongo/index.ts';
import { freePort } from '../../../local/src/processes/free-port.ts';
import { startSmsProvider, type SmsProvider } from '../../../proxy-server/src/testing/sms-provider.ts';
import type { After } from '../cleanup.ts';
import { freshDatabase } from '../database/databases.ts';
import type { Server } from '../database/server.ts';
import { dataDir } from '../settings.ts';
import { OPERATOR_PHONE, momo, runGateway } from './gateway.ts';
import { goods } from './goods.ts';
import { call, person, signInAs } from './people.ts';
import { runProgram, type Program } from './program.ts';
import { startCommand } from './start-command.ts';

/** One shop, one gateway, and everything that an order needs. */
export interface Market {
  readonly gateway: Program;
  readonly shop: Program;
  readonly shopId: string;
  readonly sms: SmsProvider;
  /** The gateway's database. */
  readonly database: string;
}

export const SHOP = { lat: -15.4167, lng: 28.2833 } as const;
const OWNER_PHONE = '+260960000101';

/** Opens the market: fresh databases, real programs, MTN's stand-in approving every payment at once. */
export async function openMarket(server: Server, after: After): Promise<Market> {
  const database = await freshDatabase(server, 'linka_bench_market');
  const sms = await startSmsProvider();
  after(() => sms.stop());
  const payments = await runMomo(after);
  const port = await freePort();
  const gateway = await runGateway(after, database, { port, sms: sms.url, momo: payments.url });
  const { shopId, url, key } = await introduceShop(gateway.url, sms);
  const shop = await runShop(after, { shopId, url, key, gatewayUrl: gateway.url });
  return { gateway, shop, shopId, sms, database };
}

const runMomo = (after: After): Promise<Program> =>
  runProgram(after, {
    args: startCommand('momo-stub'),
    health: '/health/ready',
    env: {
      LOG_LEVEL: 'silent',
      MOMO_STUB_MODE: 'auto',
      MOMO_STUB_AUTO_DELAY_MS: '0',
      MOMO_STUB_CALLBACK_DELAY_MS: '0',
      MOMO_STUB_COLLECTION_SUBSCRIPTION_KEY: momo.collection.key,
      MOMO_STUB_COLLECTION_API_USER: momo.collection.user,
      MOMO_STUB_COLLECTION_API_KEY: momo.collection.secret,
      MOMO_STUB_DISBURSEMENT_SUBSCRIPTION_KEY: momo.disbursement.key,
      MOMO_STUB_DISBURSEMENT_API_USER: momo.disbursement.user,
      MOMO_STUB_DISBURSEMENT_API_KEY: momo.disbursement.secret,
    },
  });

/** Its owner registers the shop, the operator verifies it. */
async function introduceShop(gateway: string, sms: SmsProvider) {
  const shopId = randomUUID();
  const url = `http://127.0.0.1:${await freePort()}`;
  const owner = person(gateway, sms, 1);
  const registered = await call(owner, registerShop, {
    token: (await signInAs(owner, OWNER_PHONE)).accessToken,
    body: {
      ...{ shopId, name: 'Bench Corner Shop', kind: 'groceries', area: 'Lusaka', phone: OWNER_PHONE },
      ...{ ...SHOP, hours: alwaysOpen, url },
    },
  });
  const operator = person(gateway, sms, 2);
  await call(operator, verifyShop, {
    token: await signInOperator(operator, OPERATOR_PHONE, authenticatorApp()),
    params: { shopId },
    body: { verification: 'verified' },
  });
  return { shopId, url, key: registered.signingKey };
}

interface ShopStart {
  readonly shopId: string;
  readonly url: string;
  readonly key: string;
  readonly gatewayUrl: string;
}

async function runShop(after: After, { shopId, url, key, gatewayUrl }: ShopStart): Promise<Program> {
  const mongoDir = join(dataDir, 'mongodb');
  await rm(mongoDir, { recursive: true, force: true });
  const mongo = await openMongo({ dataDir: mongoDir, log: line => console.error(`mongodb: ${line}`) });
  after(() => mongo.stop());
  const catalogue = join(dataDir, 'catalogue.json');
  await writeFile(catalogue, JSON.stringify(goods));
  return runProgram(after, {
    args: startCommand('shop-server'),
    health: '/health/ready',
    port: Number(new URL(url).port),
    env: {
      MONGODB_URI: `${mongo.uri}/bench`,
      SHOP_ID: shopId,
      SHOP_NAME: 'Bench Corner Shop',
      SHOP_KEYS: `${shopId}:${key}`,
      GATEWAY_URL: gatewayUrl,
      CATALOGUE_FILE: catalogue,
    },
  });
}
