import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../../processes/alive.ts';

/**
 * Ends a server that a killed supervisor left running on this cluster. The caller holds the lock of the data
 * folder, so nobody else uses that server. A pid file without a process is PostgreSQL's own to clear.
 */
export async function stopLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = serverPid(cluster);
  if (pid === undefined || !isAlive(pid)) return;
  log(`stopping process ${String(pid)}, a PostgreSQL left over from an earlier run`);
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 15_000;
  while (serverPid(cluster) === pid && isAlive(pid)) {
    await delay(50);
    if (Date.now() > deadline)
      throw new Error(`Process ${String(pid)} still runs PostgreSQL on ${cluster}. Stop it.`);
  }
}

/** The second line of the file is the cluster's folder: a reused id would not be taken for the server. */
function serverPid(cluster: string): number | undefined {
  try {
    const [pid = '', folder] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return folder === cluster ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}
