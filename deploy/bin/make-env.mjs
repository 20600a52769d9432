#!/usr/bin/env node
// Prints deploy/.env.example with every empty secret filled in. Nothing is printed twice the same.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const secret = () => randomBytes(32).toString('base64url');
const hex = () => randomBytes(16).toString('hex');

const shops = {
  KABULONGA: '5a09b1a0-0000-4000-8000-000000000001',
  KALINGALINGA: '5a09b1a0-0000-4000-8000-000000000002',
  CHELSTONE: '5a09b1a0-0000-4000-8000-000000000004',
};

const master = secret();

/** As the gateway derives it, so that a shop can be started before it is registered. */
const shopKey = id => `${id}:${createHmac('sha256', master).update(`shop-key\n${id}`).digest('base64url')}`;

/** @type {Record<string, string>} */
const made = { MASTER_SECRET: master };
for (const name of ['POSTGRES_PASSWORD', 'MONGODB_ROOT_PASSWORD', 'DELIVERY_SECRET']) made[name] = secret();
for (const [shop, id] of Object.entries(shops)) {
  made[`${shop}_DB_PASSWORD`] = secret();
  made[`${shop}_SHOP_KEYS`] = shopKey(id);
}
for (const product of ['COLLECTION', 'DISBURSEMENT']) {
  made[`MOMO_${product}_KEY`] = hex();
  made[`MOMO_${product}_USER`] = randomUUID();
  made[`MOMO_${product}_SECRET`] = hex();
}
made.AIRTEL_CLIENT_ID = randomUUID();
made.AIRTEL_CLIENT_SECRET = secret();

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
process.stdout.write(example.replace(/^([A-Z_]+)=$/gm, (_, name) => `${name}=${made[name]}`));
