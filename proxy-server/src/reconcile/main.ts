/**
 * `npm run reconcile -- --day YYYY-MM-DD`: the statement of a day in Lusaka, in the environment of a gateway. Ends with 0
 * when it balances, with 1 when it does not, with 2 when that is no day.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Statement } from '@linka/contracts/reconcile';
import { readConfig } from '../config.ts';
import { startJobs } from '../jobs/index.ts';
import { termsOf } from '../ledger/terms.ts';
import { createProviders } from '../payments/providers/index.ts';
import { systemClock as clock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db/index.ts';
import { createLog } from '../platform/log.ts';
import { usualPace } from '../platform/pace.ts';
import { createSecrets } from '../platform/secrets.ts';
import { reconcileDay } from './reconcile.ts';
import { balances, printed } from './rules/statement.ts';
import { ReconcileStore } from './store.ts';

const { values } = parseArgs({ options: { day: { type: 'string' } } });
const day = Statement.shape.day.safeParse(values.day);
process.exit(day.success ? await run(day.data) : complain());

function complain(): number {
  process.stderr.write('Which day? npm run reconcile -- --day YYYY-MM-DD\n');
  return 2;
}

async function run(date: string): Promise<number> {
  const config = readConfig(process.env);
  // What would be logged is said in the statement.
  const log = createLog('silent');
  const db = openDatabase(config.DATABASE_URL, 3);
  const providers = createProviders(config, createSecrets(config.MASTER_SECRET), clock);
  const jobs = await startJobs(db, log, usualPace);
  const base = { db, clock, log, providers, jobs, terms: termsOf(config) };
  const deps = { ...base, acceptMinutes: config.ACCEPT_MINUTES, pause: (ms: number) => pause(ms) };
  const statement = await reconcileDay(deps, date);
  process.stdout.write(`${printed(statement)}\n`);
  for (const { id, orderId, expectedNgwee, foundNgwee } of await new ReconcileStore(db).list(false))
    process.stdout.write(
      `open  ${id}  order ${orderId}  expected ${expectedNgwee} ngwee, found ${foundNgwee}\n`,
    );
  await jobs.stop();
  await providers.stop();
  await db.$pool.end();
  return balances(statement) ? 0 : 1;
}
