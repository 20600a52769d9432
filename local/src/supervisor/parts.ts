import { join } from 'node:path';
import { courierRoster, operator } from '../demo/people.ts';
import { picturesFolder, shops } from '../demo/shops.ts';
import { introduceShops } from './introduce-shops.ts';
import type { Part, Stage } from './part.ts';
import { program, viteServer } from './programs.ts';
import { shopKey } from './secrets.ts';
import { loopback, mongoDatabase, type System } from './system.ts';

/** The programs of the system, stage by stage. To add one, add a row. */
export function listParts(system: System): Stage[] {
  return [
    [momo(system), airtel(system), delivery(system), handset(system)],
    shops.map((shop, index) => shopServer(system, shop, index)),
    [gateway(system)],
    [app(system)],
  ];
}

const READY = '/health/ready';

/** The stand-in for MTN shows these; the gateway presents them. Any values do, as long as both have the same. */
const momoCredentials = {
  collection: { key: 'c'.repeat(32), user: 'c0000000-0000-4000-8000-000000000000', secret: 'c1'.repeat(16) },
  disbursement: {
    key: 'd'.repeat(32),
    user: 'd0000000-0000-4000-8000-000000000000',
    secret: 'd1'.repeat(16),
  },
};

/** The same between the gateway and Airtel's stand-in. */
const airtelCredentials = { clientId: 'a0000000-0000-4000-8000-000000000000', secret: 'a1'.repeat(16) };

/** The heap, in MB, that the program's own start script allows; under a watcher it is left alone. */
const heap = ({ mode }: System, old: number, young: number): Record<string, string> =>
  mode === 'built' ? { NODE_OPTIONS: `--max-old-space-size=${old} --max-semi-space-size=${young}` } : {};

function momo(system: System): Part {
  const { collection, disbursement } = momoCredentials;
  return {
    name: 'momo',
    url: loopback(system.ports.momo),
    health: READY,
    args: program(system, 'momo-stub'),
    env: {
      PORT: String(system.ports.momo),
      MOMO_STUB_MODE: 'people',
      MOMO_STUB_TARGET_ENVIRONMENT: 'mtnzambia',
      MOMO_STUB_MERCHANT: 'Linka',
      MOMO_STUB_COLLECTION_SUBSCRIPTION_KEY: collection.key,
      MOMO_STUB_COLLECTION_API_USER: collection.user,
      MOMO_STUB_COLLECTION_API_KEY: collection.secret,
      MOMO_STUB_DISBURSEMENT_SUBSCRIPTION_KEY: disbursement.key,
      MOMO_STUB_DISBURSEMENT_API_USER: disbursement.user,
      MOMO_STUB_DISBURSEMENT_API_KEY: disbursement.secret,
      MOMO_STUB_JOURNAL: join(system.dataDir, 'momo.jsonl'),
    },
  };
}

function airtel(system: System): Part {
  const { clientId, secret } = airtelCredentials;
  return {
    name: 'airtel',
    url: loopback(system.ports.airtel),
    health: READY,
    args: program(system, 'airtel-stub'),
    env: {
      PORT: String(system.ports.airtel),
      AIRTEL_STUB_MODE: 'people',
      AIRTEL_STUB_MERCHANT: 'Linka',
      AIRTEL_STUB_CLIENT_ID: clientId,
      AIRTEL_STUB_CLIENT_SECRET: secret,
      AIRTEL_STUB_CALLBACK_URL: `${loopback(system.ports.gateway)}/payments/airtel-callback`,
      AIRTEL_STUB_JOURNAL: join(system.dataDir, 'airtel.jsonl'),
    },
  };
}

function delivery(system: System): Part {
  return {
    name: 'delivery',
    url: loopback(system.ports.delivery),
    health: READY,
    args: program(system, 'delivery-stub'),
    env: {
      PORT: String(system.ports.delivery),
      KEYS: `linka:${system.secrets.delivery}`,
      WEBHOOK_KEY: `linka:${system.secrets.delivery}`,
      COURIERS: JSON.stringify(courierRoster),
      JOURNAL: join(system.dataDir, 'delivery.jsonl'),
    },
  };
}

/** People's phones: the SMS they were sent, the prompts to pay that they answer. */
function handset(system: System): Part {
  return {
    name: 'handset',
    url: loopback(system.ports.handset),
    health: READY,
    args: program(system, 'local', 'handset/main'),
    env: {
      HANDSET_PORT: String(system.ports.handset),
      MOMO_URL: loopback(system.ports.momo),
      AIRTEL_URL: loopback(system.ports.airtel),
      DATA_DIR: join(system.dataDir, 'handset'),
    },
  };
}

function shopServer(system: System, shop: (typeof shops)[number], index: number): Part {
  const port = system.shopPorts[index] ?? 0;
  const { shopId, name } = shop.registration;
  return {
    name: shop.slug,
    url: loopback(port),
    health: READY,
    args: program(system, 'shop-server'),
    env: {
      PORT: String(port),
      ...heap(system, 96, 1),
      MONGODB_URI: mongoDatabase(system.databases.mongodb.url, `linka_${shop.slug.replaceAll('-', '_')}`),
      SHOP_ID: shopId,
      SHOP_NAME: name,
      SHOP_KEYS: `${shopId}:${shopKey(system.secrets.master, shopId)}`,
      GATEWAY_URL: loopback(system.ports.gateway),
      CATALOGUE_FILE: shop.catalogueFile,
      PICTURES_DIR: picturesFolder,
    },
  };
}

function gateway(system: System): Part {
  const { collection, disbursement } = momoCredentials;
  return {
    name: 'gateway',
    url: loopback(system.ports.gateway),
    health: READY,
    whenReady: () => introduceShops(system),
    args: program(system, 'proxy-server'),
    env: {
      PORT: String(system.ports.gateway),
      ...heap(system, 384, 16),
      PUBLIC_URL: loopback(system.ports.gateway),
      DATABASE_URL: system.databases.postgres.url,
      CORS_ORIGINS: loopback(system.ports.app),
      MASTER_SECRET: system.secrets.master,
      OPERATOR_PHONES: operator.phone,
      ALLOW_PRIVATE_SHOPS: 'true',
      SMS_URL: loopback(system.ports.handset),
      SMS_API_KEY: 'local',
      MOMO_URL: loopback(system.ports.momo),
      MOMO_TARGET_ENVIRONMENT: 'mtnzambia',
      MOMO_CURRENCY: 'ZMW',
      MOMO_COLLECTION_KEY: collection.key,
      MOMO_COLLECTION_USER: collection.user,
      MOMO_COLLECTION_SECRET: collection.secret,
      MOMO_DISBURSEMENT_KEY: disbursement.key,
      MOMO_DISBURSEMENT_USER: disbursement.user,
      MOMO_DISBURSEMENT_SECRET: disbursement.secret,
      AIRTEL_URL: loopback(system.ports.airtel),
      AIRTEL_CLIENT_ID: airtelCredentials.clientId,
      AIRTEL_CLIENT_SECRET: airtelCredentials.secret,
      DELIVERY_URL: loopback(system.ports.delivery),
      DELIVERY_KEYS: `linka:${system.secrets.delivery}`,
    },
  };
}

/** What browsers open: the app's files, and the gateway behind /api, as Netlify serves them. */
function app(system: System): Part {
  const url = loopback(system.ports.app);
  const gatewayUrl = loopback(system.ports.gateway);
  if (system.mode === 'watch') {
    const args = viteServer(system, system.ports.app);
    return { name: 'app', url, health: '/', args, env: { LINKA_GATEWAY: gatewayUrl } };
  }
  return {
    name: 'app',
    url,
    health: READY,
    args: program(system, 'local', 'app-server/main'),
    env: {
      PORT: String(system.ports.app),
      GATEWAY_URL: gatewayUrl,
      STATIC_DIR: join(system.root, 'pwa', 'dist'),
    },
  };
}
