import { parseBalance } from '@linka/stub-kit/money';
import * as z from 'zod';

const wholeNumber = z.coerce.number().int().min(0);
const balance = z.string().transform((text, ctx) => {
  const minor = parseBalance(text);
  if (minor !== undefined) return minor;
  ctx.addIssue('must be a decimal amount');
  return z.NEVER;
});

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4025),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  AIRTEL_STUB_MODE: z.enum(['people', 'auto']).default('people'),
  AIRTEL_STUB_AUTO_DELAY_MS: wholeNumber.max(300_000).default(2000),
  AIRTEL_STUB_MERCHANT: z.string().min(1).default('Demo Merchant'),
  AIRTEL_STUB_CLIENT_ID: z.string().min(1).default('a0000000-0000-4000-8000-000000000000'),
  AIRTEL_STUB_CLIENT_SECRET: z.string().min(1).default('a0000000000000000000000000000002'),
  /** What a merchant types into Airtel's portal; without it nobody is called back. */
  AIRTEL_STUB_CALLBACK_URL: z.url().optional(),
  /** Turns callback authentication on: callbacks then carry a hash. */
  AIRTEL_STUB_CALLBACK_SECRET: z.string().min(1).optional(),
  AIRTEL_STUB_CALLBACK_DELAY_MS: wholeNumber.default(200),
  AIRTEL_STUB_TOKEN_TTL_SECONDS: wholeNumber.default(180),
  AIRTEL_STUB_WALLET_BALANCE: balance.prefault('1000000.00'),
  AIRTEL_STUB_MERCHANT_BALANCE: balance.prefault('10000000.00'),
  AIRTEL_STUB_JOURNAL: z.string().min(1).optional(),
});

export type Config = Readonly<ReturnType<typeof readConfig>>;

/** Reads the environment once. Throws one error that names every value that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`bad configuration\n${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    logLevel: data.LOG_LEVEL,
    mode: data.AIRTEL_STUB_MODE,
    autoDelayMs: data.AIRTEL_STUB_AUTO_DELAY_MS,
    merchant: data.AIRTEL_STUB_MERCHANT,
    clientId: data.AIRTEL_STUB_CLIENT_ID,
    clientSecret: data.AIRTEL_STUB_CLIENT_SECRET,
    callbackUrl: data.AIRTEL_STUB_CALLBACK_URL,
    callbackSecret: data.AIRTEL_STUB_CALLBACK_SECRET,
    callbackDelayMs: data.AIRTEL_STUB_CALLBACK_DELAY_MS,
    tokenTtlSeconds: data.AIRTEL_STUB_TOKEN_TTL_SECONDS,
    journal: data.AIRTEL_STUB_JOURNAL,
    seed: {
      wallet: { balanceMinor: data.AIRTEL_STUB_WALLET_BALANCE, active: true, pin: '1234' },
      merchantMinor: data.AIRTEL_STUB_MERCHANT_BALANCE,
    },
  };
}
