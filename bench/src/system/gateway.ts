import { withCleanup, type After } from '../cleanup.ts';
import { runProgram, type Program } from './program.ts';
import { startCommand } from './start-command.ts';

/** Nothing listens there. */
const NOBODY = 'http://127.0.0.1:9';

export const OPERATOR_PHONE = '+260955000001';

/** What both MTN's stand-in and the gateway are told. */
export const momo = {
  collection: { key: 'c'.repeat(32), user: 'c0000000-0000-4000-8000-000000000000', secret: 'c1'.repeat(16) },
  disbursement: {
    key: 'd'.repeat(32),
    user: 'd0000000-0000-4000-8000-000000000000',
    secret: 'd1'.repeat(16),
  },
} as const;

interface Neighbours {
  readonly port?: number;
  readonly sms?: string;
  readonly momo?: string;
}

/** The gateway itself, as it is built and started in production, believing one proxy. */
export const runGateway = (after: After, database: string, near: Neighbours = {}): Promise<Program> =>
  runProgram(after, {
    args: startCommand('proxy-server'),
    health: '/health/ready',
    ...(near.port === undefined ? {} : { port: near.port }),
    env: {
      DATABASE_URL: database,
      PUBLIC_URL: `http://127.0.0.1:${near.port ?? 4000}`,
      TRUST_PROXY: '1',
      MASTER_SECRET: 'a master secret for the bench, long enough',
      OPERATOR_PHONES: OPERATOR_PHONE,
      ALLOW_PRIVATE_SHOPS: 'true',
      SMS_URL: near.sms ?? NOBODY,
      SMS_API_KEY: 'bench',
      MOMO_URL: near.momo ?? NOBODY,
      MOMO_TARGET_ENVIRONMENT: 'mtnzambia',
      MOMO_CURRENCY: 'ZMW',
      MOMO_COLLECTION_KEY: momo.collection.key,
      MOMO_COLLECTION_USER: momo.collection.user,
      MOMO_COLLECTION_SECRET: momo.collection.secret,
      MOMO_DISBURSEMENT_KEY: momo.disbursement.key,
      MOMO_DISBURSEMENT_USER: momo.disbursement.user,
      MOMO_DISBURSEMENT_SECRET: momo.disbursement.secret,
      DELIVERY_URL: NOBODY,
      DELIVERY_KEYS: 'linka:a secret shared with nobody',
    },
  });

/** Lets a gateway bring an empty database to its schema. */
export const migratedByGateway = (database: string): Promise<unknown> =>
  withCleanup(after => runGateway(after, database));
