import { spawn, type ChildProcess } from 'node:child_process';
import { ended } from './stop-child.ts';

/** Runs a command beside a reader of descriptor 3; when that is closed at our end, the command gets SIGINT. */
const KEEPER = `
"$@" </dev/null & server=$!
{ cat >/dev/null; kill -INT $server 2>/dev/null; } <&3 &
wait $server`;

/**
 * Starts a server program that is shut down (SIGINT) when we die, however suddenly: then the pipe to its keeper
 * closes. In a process group of its own, so that a Ctrl-C in the terminal reaches us alone and we stop in order.
 * For Unix: it needs /bin/sh.
 */
export function spawnKept(
  command: readonly string[],
  options: { uid?: number; gid?: number; cwd?: string },
): ChildProcess {
  const child = spawn('/bin/sh', ['-c', KEEPER, 'sh', ...command], {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  child.once('exit', () => child.stdio[3]?.destroy()); // or the reader would outlive the command
  return child;
}

/** Shuts a kept program down and waits until it and its keeper are gone. */
export async function stopKept(child: ChildProcess): Promise<void> {
  child.stdio[3]?.destroy();
  await ended(child);
}
