import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, startedAt } from './alive.ts';

export interface DataLock {
  release: () => void;
}

/**
 * Takes a data folder for this process, so that two programs never write the same database files. A lock whose
 * holder is gone (kill -9, power cut) is taken over. Waits up to `patienceMs` for a holder that is just leaving.
 * @throws Error naming the process that holds the folder.
 */
export async function lockDataFolder(folder: string, patienceMs = 2_000): Promise<DataLock> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  const deadline = Date.now() + patienceMs;
  while (!tryLock(path)) {
    const holder = holderOf(path);
    if (holder === undefined) clearStale(path);
    else if (Date.now() > deadline) {
      throw new Error(
        `The data in ${folder} is in use by process ${String(holder)}. Stop that one first (Ctrl-C in its terminal).`,
      );
    } else await delay(50);
  }
  return { release: () => rmSync(path, { force: true }) };
}

/** A hard link either appears with its content or fails: no moment in which the lock exists but is empty. */
function tryLock(path: string): boolean {
  const mine = `${path}.${String(process.pid)}`;
  writeFileSync(mine, `${String(process.pid)} ${startedAt(process.pid)}\n`);
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

function holderOf(path: string): number | undefined {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const [id = '', started = ''] = content.trim().split(' ');
  const pid = Number(id);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && startedAt(pid) === started ? pid : undefined;
}

/** Moves a dead lock aside before removing it, and puts back a live one that another process made meanwhile. */
function clearStale(path: string): void {
  const aside = `${path}.stale.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === undefined) rmSync(aside, { force: true });
  else renameSync(aside, path);
}
