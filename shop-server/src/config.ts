import type { SigningKey } from '@linka/contracts/signing';
import * as z from 'zod';

const SigningKeys = z
  .string()
  .transform(text => text.split(',').map(pair => pair.trim()))
  .pipe(
    z.array(
      z.string().regex(/^[^:\s]+:\S{16,}$/, 'write id:secret,id:secret; secrets of 16 characters or more'),
    ),
  )
  .transform(pairs => pairs.map(toKey));

function toKey(pair: string): SigningKey {
  const colon = pair.indexOf(':');
  return { id: pair.slice(0, colon), secret: pair.slice(colon + 1) };
}

const Config = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** A container sets 0.0.0.0; a developer's machine stays closed. */
  HOST: z.string().min(1).default('127.0.0.1'),
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'an address that begins with mongodb://'),
  SHOP_ID: z.uuid(),
  SHOP_NAME: z.string().trim().min(1).max(80),
  GATEWAY_URL: z.url({ protocol: /^https?$/ }),
  /** The first key signs; every key is accepted, so that a key can be replaced without a pause. */
  SHOP_KEYS: SigningKeys,
  CATALOGUE_FILE: z.string().min(1).optional(),
  PICTURES_DIR: z.string().min(1).optional(),
  HOLD_MINUTES: z.coerce.number().int().min(1).max(240).default(15),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type Config = Readonly<z.output<typeof Config>>;

/** Reads the environment once. Throws an error that names every key that is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Config.safeParse(given);
  if (!parsed.success)
    throw new Error(`The shop's configuration is wrong:\n${z.prettifyError(parsed.error)}`);
  return Object.freeze(parsed.data);
}
