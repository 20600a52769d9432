import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of this machine's system, made on first use and kept in the data folder. */
export interface Secrets {
  master: string;
  delivery: string;
}

export function keptSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  if (!existsSync(path)) {
    const made: Secrets = { master: secret(), delivery: secret() };
    writeFileSync(path, JSON.stringify(made, undefined, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
}

const secret = () => randomBytes(32).toString('base64url');

/** The key of one shop, as the gateway derives it from its master secret; the shop's server is started with the same. */
export function shopKey(master: string, shopId: string): string {
  return createHmac('sha256', master).update(`shop-key\n${shopId}`).digest('base64url');
}
