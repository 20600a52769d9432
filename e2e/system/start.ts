import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const READY_WITHIN_MS = 120_000;

/**
 * Starts the whole system as a newcomer would, with data of its own, and tells the journeys where it is. Returns how
 * to stop it. Throws with the system's own words when it does not come up.
 */
export default async function start(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'linka-e2e-'));
  chmodSync(data, 0o711);
  const runFile = join(data, 'run.json');
  const system = spawn(process.execPath, ['local/dist/supervisor/main.js'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, LINKA_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [system.stdout, system.stderr]) {
    stream.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-10_000);
    });
  }
  const stop = async (): Promise<void> => {
    if (system.exitCode === null) {
      system.kill('SIGTERM');
      await once(system, 'exit');
    }
    rmSync(data, { recursive: true, force: true });
  };

  const until = Date.now() + READY_WITHIN_MS;
  while (!existsSync(runFile)) {
    if (system.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`the system did not start\n${said}`);
    }
    await pause(200);
  }
  process.env.LINKA_RUN = runFile;
  return stop;
}
