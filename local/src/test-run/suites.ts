import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { typescriptFlags } from '../processes/node-entry.ts';
import { ended } from '../processes/stop-child.ts';
import { chaosCounts, jestCounts, playwrightCounts, type Counts } from './counts.ts';

export interface Suite {
  name: string;
  args: string[];
  env: Record<string, string>;
  /** Where it leaves its report, and how that is read. */
  report: string;
  read: (path: string) => Counts;
}

/** Unit and HTTP tests of every workspace, on the databases given in `env`. */
export function jest(
  root: string,
  scratch: string,
  env: Record<string, string>,
  flags: readonly string[],
): Suite {
  const report = join(scratch, 'jest.json');
  const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    program,
    '--json',
    '--outputFile',
    report,
    ...flags,
  ];
  return { name: 'jest', args, env, report, read: jestCounts };
}

/** Every core at once; a database of its own for each file, so that none is in another's way. */
export const onAllCores = ['--maxWorkers=100%'];

/** The embedded PostgreSQL has but one database. */
export const inTurn = ['--runInBand'];

/** What says soonest that the gateway runs on the embedded database too; it serves one file at a time. */
export const onEmbedded = [
  ...inTurn,
  '--testTimeout=60000',
  '--selectProjects=proxy-server',
  '--testPathPatterns=src/(shops/discover|orders/placing|payments/payments|ledger/ledger)',
];

/** The journeys in a browser. They start a system of their own, as a newcomer would. */
export function playwright(root: string, scratch: string, chromium: string): Suite {
  const report = join(scratch, 'playwright.json');
  const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [program, 'test', '-c', join(root, 'e2e', 'playwright.config.ts'), '--reporter=list,json'];
  return {
    name: 'playwright',
    args,
    env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    report,
    read: playwrightCounts,
  };
}

/** Half a minute of faults in the whole system, on databases of its own: always the same ones, in the same order. */
export function chaos(root: string, scratch: string): Suite {
  const report = join(scratch, 'chaos.json');
  const effort = ['--minutes', '0.4', '--seed', '7', '--shoppers', '24', '--report', report];
  const args = [...typescriptFlags(import.meta.url), join(root, 'chaos', 'src', 'main.ts'), ...effort];
  return { name: 'chaos', args, env: {}, report, read: chaosCounts };
}

/** Runs a suite in the foreground. One that ends badly without saying which test failed counts as one failure. */
export async function runSuite(suite: Suite, root: string, signal: AbortSignal): Promise<Counts> {
  const child = spawn(process.execPath, suite.args, {
    cwd: root,
    env: { ...process.env, ...suite.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  await ended(child);
  signal.removeEventListener('abort', stop);
  const counts = existsSync(suite.report) ? suite.read(suite.report) : { passed: 0, failed: 0, skipped: 0 };
  const wentWrong = child.exitCode !== 0 && counts.failed === 0;
  return wentWrong ? { ...counts, failed: 1 } : counts;
}
