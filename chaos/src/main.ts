/**
 * Breaks the whole system on purpose while people use it, and checks afterwards that nothing was lost:
 * `main --minutes N --seed N --shoppers N`. Ends with 0 only when everything held.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';
import { effortFrom } from './flags.ts';
import { report } from './report.ts';

const effort = effortFrom(process.argv.slice(2));
const dataDir = mkdtempSync(join(tmpdir(), 'linka-chaos-'));
chmodSync(dataDir, 0o711); // the database's user must get in
const root = join(import.meta.dirname, '..', '..');

const outcome = await run({ ...effort, root, dataDir });
const violated = outcome.findings.filter(({ breaches }) => breaches.length > 0).length;
console.log(report({ ...effort, ...outcome }));
if (effort.report !== undefined) {
  const counts = { passed: outcome.findings.length - violated, failed: violated };
  writeFileSync(effort.report, JSON.stringify(counts));
}
// The logs say what happened; without a violation nobody asks.
if (violated === 0) rmSync(dataDir, { recursive: true, force: true });
else console.log(`Logs and data stay in ${dataDir}`);
process.exit(violated === 0 ? 0 : 1);
