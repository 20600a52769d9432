import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';

/** A process and all its descendants, parents first. Where there is no /proc, the process alone. */
export function family(pid: number): number[] {
  const parents = parentsOf();
  const found = [pid];
  for (const parent of found) {
    for (const [child, itsParent] of parents) if (itsParent === parent) found.push(child);
  }
  return found;
}

function parentsOf(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of list('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = text(`/proc/${name}/stat`);
    // After the command's name, which may itself hold spaces and brackets: state, parent.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  return parents;
}

/** Sends a signal to a whole family. Who has gone meanwhile is passed over. */
export function signalFamily(pid: number, signal: NodeJS.Signals): void {
  for (const member of family(pid)) {
    try {
      process.kill(member, signal);
    } catch {
      // It ended by itself.
    }
  }
}

/** How large the files of a family may grow; `unlimited` gives them their freedom back. */
export function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  for (const member of family(pid)) {
    try {
      // As the owner of the process: for another's, root would need a capability that containers drop.
      const { uid } = statSync(`/proc/${member}`);
      execFileSync('prlimit', ['--pid', String(member), `--fsize=${bytes}:`], { stdio: 'ignore', uid });
    } catch {
      // It ended by itself.
    }
  }
}

/** Can this machine limit the files of a process that runs? */
export function canLimitFiles(): boolean {
  try {
    execFileSync('prlimit', ['--pid', String(process.pid), '--fsize'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
