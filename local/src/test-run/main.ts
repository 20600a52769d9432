/**
 * Runs all tests: `main`, or with `--embedded` a few of the gateway's on the embedded PostgreSQL. Databases are those of DATABASE_URL and MONGODB_URI, else our own in a folder that is
 * removed afterwards. Ends with 0 only if tests ran and all of them passed.
 */
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabases } from '../supervisor/databases.ts';
import { reset } from '../supervisor/reset.ts';
import { StopStack } from '../supervisor/stop-stack.ts';
import { ensureChromium } from './chromium.ts';
import { closingLine, isGood, sum, type Counts } from './counts.ts';
import { chaos, inTurn, jest, onAllCores, onEmbedded, playwright, runSuite, type Suite } from './suites.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const embedded = process.argv.includes('--embedded');
const scratch = mkdtempSync(join(tmpdir(), 'linka-tests-'));
chmodSync(scratch, 0o711); // the database's user must get in
const stack = new StopStack();
const stopping = new AbortController();
const stop = (reason: string) => {
  console.error(reason);
  stopping.abort(new Error(reason));
};
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop('Stopping …'));

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function timed(suite: Suite): Promise<Counts> {
  const began = performance.now();
  const counts = await runSuite(suite, root, stopping.signal);
  console.log(`\n${suite.name}: ${closingLine(counts)}, in ${seconds(began)}\n`);
  return counts;
}

async function runAll(): Promise<Counts> {
  const hasJourneys = !embedded && existsSync(join(root, 'e2e', 'playwright.config.ts'));
  const chromium = hasJourneys ? ensureChromium(process.env) : undefined;
  const { postgres, mongodb } = await openDatabases({
    dataDir: scratch,
    env: process.env,
    stack,
    log: () => undefined,
    onDeath: stop,
    embedded,
  });
  console.log(`Testing on ${postgres.description},\n       and ${mongodb.description}.\n`);
  const addresses = { DATABASE_URL: postgres.url, MONGODB_URI: mongodb.url };
  const whole = postgres.kind === 'embedded' ? inTurn : onAllCores;
  const unit = await timed(jest(root, scratch, addresses, embedded ? onEmbedded : whole));
  if (chromium === undefined || stopping.signal.aborted) return unit;
  const faults = await timed(chaos(root, scratch));
  return sum([unit, faults, await timed(playwright(root, scratch, chromium))]);
}

const began = performance.now();
let good = false;
try {
  const counts = await runAll();
  good = isGood(counts) && !stopping.signal.aborted;
  console.log(`All tests in ${seconds(began)}.\n${closingLine(counts)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
await stack.stop();
await reset(scratch);
process.exit(good ? 0 : 1);
