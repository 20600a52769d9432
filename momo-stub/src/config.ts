import * as z from 'zod';
import { parseBalance } from '@linka/stub-kit/money';
import { products } from './transactions/transaction.ts';
import type { Product } from './transactions/transaction.ts';

const wholeNumber = z.coerce.number().int().min(0);
const uuidV4 = z.uuidv4().transform(id => id.toLowerCase());
const hex32 = z.string().regex(/^[0-9a-f]{32}$/i, 'must be 32 hex digits');
const balance = z.string().transform((text, ctx) => {
  const minor = parseBalance(text);
  if (minor !== undefined) return minor;
  ctx.addIssue('must be a decimal amount');
  return z.NEVER;
});

const Env = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(4021),
    HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    MOMO_STUB_MODE: z.enum(['people', 'auto']).default('people'),
    MOMO_STUB_TARGET_ENVIRONMENT: z.enum(['sandbox', 'mtnzambia']).default('mtnzambia'),
    MOMO_STUB_CURRENCY: z.enum(['EUR', 'ZMW']).optional(),
    MOMO_STUB_MERCHANT: z.string().min(1).default('Demo Merchant'),
    MOMO_STUB_CALLBACK_HOST: z.string().min(1).default('127.0.0.1'),
    MOMO_STUB_COLLECTION_SUBSCRIPTION_KEY: hex32.default('c0000000000000000000000000000001'),
    MOMO_STUB_COLLECTION_API_USER: uuidV4.default('c0000000-0000-4000-8000-000000000000'),
    MOMO_STUB_COLLECTION_API_KEY: hex32.default('c0000000000000000000000000000002'),
    MOMO_STUB_DISBURSEMENT_SUBSCRIPTION_KEY: hex32.default('d0000000000000000000000000000001'),
    MOMO_STUB_DISBURSEMENT_API_USER: uuidV4.default('d0000000-0000-4000-8000-000000000000'),
    MOMO_STUB_DISBURSEMENT_API_KEY: hex32.default('d0000000000000000000000000000002'),
    MOMO_STUB_TOKEN_TTL_SECONDS: wholeNumber.default(3600),
    MOMO_STUB_AUTO_DELAY_MS: wholeNumber.max(300_000).default(2000),
    MOMO_STUB_CALLBACK_DELAY_MS: wholeNumber.default(200),
    MOMO_STUB_WALLET_BALANCE: balance.prefault('1000000.00'),
    MOMO_STUB_DISBURSEMENT_BALANCE: balance.prefault('10000000.00'),
    MOMO_STUB_JOURNAL: z.string().min(1).optional(),
  })
  .refine(
    env =>
      (env.MOMO_STUB_CURRENCY ?? currencyOf(env.MOMO_STUB_TARGET_ENVIRONMENT)) ===
      currencyOf(env.MOMO_STUB_TARGET_ENVIRONMENT),
    { path: ['MOMO_STUB_CURRENCY'], message: 'the sandbox takes EUR only, mtnzambia takes ZMW only' },
  );

const currencyOf = (environment: 'sandbox' | 'mtnzambia'): 'EUR' | 'ZMW' =>
  environment === 'sandbox' ? 'EUR' : 'ZMW';

type Credentials = { subscriptionKey: string; apiUser: string; apiKey: string };

export type Config = Readonly<ReturnType<typeof readConfig>>;

/** Reads the environment once. Throws one error that names every value that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`bad configuration\n${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  const credentials: Record<Product, Credentials> = {
    collection: {
      subscriptionKey: data.MOMO_STUB_COLLECTION_SUBSCRIPTION_KEY,
      apiUser: data.MOMO_STUB_COLLECTION_API_USER,
      apiKey: data.MOMO_STUB_COLLECTION_API_KEY,
    },
    disbursement: {
      subscriptionKey: data.MOMO_STUB_DISBURSEMENT_SUBSCRIPTION_KEY,
      apiUser: data.MOMO_STUB_DISBURSEMENT_API_USER,
      apiKey: data.MOMO_STUB_DISBURSEMENT_API_KEY,
    },
  };
  return {
    port: data.PORT,
    host: data.HOST,
    logLevel: data.LOG_LEVEL,
    mode: data.MOMO_STUB_MODE,
    targetEnvironment: data.MOMO_STUB_TARGET_ENVIRONMENT,
    currency: currencyOf(data.MOMO_STUB_TARGET_ENVIRONMENT),
    merchant: data.MOMO_STUB_MERCHANT,
    tokenTtlSeconds: data.MOMO_STUB_TOKEN_TTL_SECONDS,
    autoDelayMs: data.MOMO_STUB_AUTO_DELAY_MS,
    callbackDelayMs: data.MOMO_STUB_CALLBACK_DELAY_MS,
    journal: data.MOMO_STUB_JOURNAL,
    ...credentials,
    seed: {
      users: products.map(product => ({
        id: credentials[product].apiUser,
        product,
        callbackHost: data.MOMO_STUB_CALLBACK_HOST,
        apiKey: credentials[product].apiKey,
      })),
      wallet: { balanceMinor: data.MOMO_STUB_WALLET_BALANCE, active: true, pin: '1234' },
      accounts: { collection: 0, disbursement: data.MOMO_STUB_DISBURSEMENT_BALANCE },
    },
  };
}
