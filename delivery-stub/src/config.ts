import * as z from 'zod';
import { Courier, demoCouriers } from './couriers/courier.ts';

const key = z.string().transform((text, ctx) => {
  const [, id, secret] = /^([\w.-]{1,40}):([^,]{16,200})$/.exec(text.trim()) ?? [];
  if (id !== undefined && secret !== undefined) return { id, secret };
  ctx.addIssue('write a key as id:secret, the secret at least 16 characters long and without commas');
  return z.NEVER;
});

const list = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean),
);

const couriers = z
  .string()
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue('write couriers as JSON: [{"name","phone","home":{"lat","lng"}}]');
      return z.NEVER;
    }
  })
  .pipe(z.array(Courier).min(1))
  .refine(all => new Set(all.map(({ phone }) => phone)).size === all.length, 'each phone number once');

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4022),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  KEYS: list.pipe(z.array(key).min(1)),
  WEBHOOK_KEY: key,
  WEBHOOK_HOSTS: list.prefault('127.0.0.1,localhost'),
  MODE: z.enum(['people', 'auto']).default('people'),
  COURIERS: couriers.default(demoCouriers),
  OFFER_SECONDS: z.coerce.number().int().min(1).max(3600).default(45),
  REACH_METRES: z.coerce.number().min(1).default(50_000),
  SPEED: z.coerce.number().positive().max(1000).default(80),
  JOURNAL: z.string().min(1).optional(),
});

export type Config = Readonly<z.infer<typeof Env>>;

/** Reads the environment once. Throws one error that names every value that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`bad configuration\n${z.prettifyError(parsed.error)}`);
  return Object.freeze(parsed.data);
}
