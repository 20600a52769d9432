/**
 * Runs the whole system on this machine: `main [--watch] [--reset] [--embedded]`, with the data in `.linka` of the repository or
 * in LINKA_DATA. Ends with 0 when asked to (Ctrl-C, SIGTERM), with 1 when something could not start or died.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reset } from './reset.ts';
import { startSystem } from './start-system.ts';
import { StopStack } from './stop-stack.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const dataDir = resolve(process.env.LINKA_DATA ?? join(root, '.linka'));
const stack = new StopStack();
const stopping = new AbortController();
let exitCode = 0;

/** Stops everything, last started first. Whoever asks again a second later does not want to wait. */
function stop(reason: string): void {
  if (stopping.signal.aborted) return;
  console.log(reason);
  stopping.abort(new Error(reason));
  const asked = Date.now();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (Date.now() - asked > 1_000) process.exit(1); // children end by themselves when we are gone
    });
  }
}

function fail(error: unknown): void {
  if (stopping.signal.aborted) return; // what breaks while stopping is no news
  exitCode = 1;
  stop(`\n${error instanceof Error ? error.message : String(error)}\n\nStopping everything.`);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop('\nStopping …'));
process.once('disconnect', () => stop('Stopping …'));
process.channel?.unref();

try {
  if (process.argv.includes('--reset')) await reset(dataDir);
  const mode = process.argv.includes('--watch') ? 'watch' : 'built';
  const embedded = process.argv.includes('--embedded');
  const { signal } = stopping;
  await startSystem({ root, dataDir, mode, embedded, env: process.env, stack, signal, onDeath: fail });
  if (!signal.aborted) await new Promise(resolve => signal.addEventListener('abort', resolve));
} catch (error) {
  fail(error);
}
await stack.stop().catch((error: unknown) => {
  exitCode = 1;
  console.error(`Not everything stopped as it should: ${String(error)}`);
});
process.exit(exitCode);
