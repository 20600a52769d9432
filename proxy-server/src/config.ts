import * as z from 'zod';

const phones = z
  .string()
  .default('')
  .transform(list => list.split(',').filter(Boolean))
  .pipe(z.array(z.string().regex(/^\+260\d{9}$/)));

const Env = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  DATABASE_URL: z.url(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(10),
  /** Where other programs reach this gateway: MoMo's callbacks, the delivery system's webhooks. */
  PUBLIC_URL: z.url().default('http://127.0.0.1:4000'),
  /** Origins whose browsers may call, comma separated. */
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform(list => list.split(',').filter(Boolean)),
  /** Where the app's own host forwards to us: the refresh cookie goes there and nowhere else. */
  API_PATH: z
    .string()
    .regex(/^(\/[\w-]+)*$/)
    .default('/api'),
  /** How many proxies stand before us, for the caller's true address. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  /** Every derived secret (shop keys, callback tokens, handover PINs) comes from this one. */
  MASTER_SECRET: z.string().min(32),
  OPERATOR_PHONES: phones,
  /** Requests in work at the same time; whoever comes then is told to come back. */
  MAX_REQUESTS: z.coerce.number().int().min(4).default(200),
  /** Late so many milliseconds again and again, this process takes on nothing but money matters. */
  MAX_LATE_MS: z.coerce.number().positive().default(700),
  /** Development only: shops on private addresses and plain http. */
  ALLOW_PRIVATE_SHOPS: z.stringbool().default(false),

  /** Most sign-in codes sent to everybody together within an hour: each is an SMS that costs. */
  CODES_PER_HOUR: z.coerce.number().int().min(1).default(5000),

  SMS_URL: z.url(),
  SMS_USERNAME: z.string().default('sandbox'),
  SMS_API_KEY: z.string().default(''),
  SMS_FROM: z.string().default('Linka'),

  MOMO_URL: z.url(),
  MOMO_TARGET_ENVIRONMENT: z.string().default('sandbox'),
  MOMO_CURRENCY: z.enum(['EUR', 'ZMW']).default('EUR'),
  MOMO_COLLECTION_KEY: z.string().min(1),
  MOMO_COLLECTION_USER: z.uuid(),
  MOMO_COLLECTION_SECRET: z.string().min(1),
  MOMO_DISBURSEMENT_KEY: z.string().min(1),
  MOMO_DISBURSEMENT_USER: z.uuid(),
  MOMO_DISBURSEMENT_SECRET: z.string().min(1),
  /** Whether MoMo is asked to call back; its host must be the one registered with MTN. */
  MOMO_CALLBACKS: z.stringbool().default(true),

  /** Airtel Money: without these three it is not offered. */
  AIRTEL_URL: z.url().optional(),
  AIRTEL_CLIENT_ID: z.string().min(1).optional(),
  AIRTEL_CLIENT_SECRET: z.string().min(1).optional(),
  /** Set when callback authentication is on in Airtel's portal. */
  AIRTEL_CALLBACK_SECRET: z.string().min(1).optional(),

  DELIVERY_URL: z.url(),
  /** Keys shared with the delivery system, `id:secret` comma separated; the first signs. */
  DELIVERY_KEYS: z.string().min(1),

  /** Whether shoppers may pay the courier in cash. */
  CASH_ON_DELIVERY: z.stringbool().default(true),
  /** With so much cash, in ngwee, a courier is given no further cash jobs until they hand in. */
  CASH_LIMIT_NGWEE: z.coerce.number().int().positive().default(100_000),
  /** How long a shop may think about a paid order before the money goes back. */
  ACCEPT_MINUTES: z.coerce.number().positive().default(15),
  /** How long the shopper is asked for the place before the pin given at checkout is used. */
  LOCATION_WAIT_SECONDS: z.coerce.number().positive().default(120),
  /** The platform's share of the goods, in hundredths of a per cent: 5 %. */
  COMMISSION_BASIS_POINTS: z.coerce.number().int().min(0).max(10_000).default(500),
  /** Who earns the delivery fee: the courier who brought it, or the platform, which pays the courier company. */
  DELIVERY_FEE_TO: z.enum(['courier', 'platform']).default('courier'),
  /** What MTN keeps of each payment, in hundredths of a per cent, as the contract with it says. */
  MOMO_FEE_BASIS_POINTS: z.coerce.number().int().min(0).max(10_000).default(0),
  /** The least and, a day and shop, the most that is paid out: K50 and K20 000. */
  PAYOUT_MINIMUM_NGWEE: z.coerce.number().int().min(1).default(5000),
  PAYOUT_DAILY_MAXIMUM_NGWEE: z.coerce.number().int().min(1).default(2_000_000),
  /** Contact for push services, as VAPID asks. */
  VAPID_SUBJECT: z.string().default('mailto:ops@linka.example'),
});

export type Config = Readonly<z.infer<typeof Env>>;

/** Reads the configuration once. Throws one error that names everything that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`bad configuration\n${z.prettifyError(parsed.error)}`);
  const config = parsed.data;
  const airtel = [config.AIRTEL_URL, config.AIRTEL_CLIENT_ID, config.AIRTEL_CLIENT_SECRET];
  if (new Set(airtel.map(value => value === undefined)).size > 1)
    throw new Error(
      'bad configuration\nAIRTEL_URL, AIRTEL_CLIENT_ID and AIRTEL_CLIENT_SECRET go together: set all three or none',
    );
  const sandbox = config.MOMO_TARGET_ENVIRONMENT === 'sandbox';
  if (sandbox !== (config.MOMO_CURRENCY === 'EUR')) {
    throw new Error(
      `bad configuration\nMOMO_CURRENCY ${config.MOMO_CURRENCY} does not go with MOMO_TARGET_ENVIRONMENT ` +
        `${config.MOMO_TARGET_ENVIRONMENT}: MTN's sandbox knows EUR only, mtnzambia takes ZMW`,
    );
  }
  if (config.NODE_ENV === 'production' && config.ALLOW_PRIVATE_SHOPS) {
    throw new Error(
      'bad configuration\nALLOW_PRIVATE_SHOPS is for development: production reaches public addresses only',
    );
  }
  return Object.freeze(config);
}
