import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { spawnKept } from '../../processes/kept-child.ts';
import { eachLine } from '../../processes/lines.ts';
import { hasEnded } from '../../processes/stop-child.ts';
import { withClient } from '../connection.ts';
import type { InstalledServer } from './find.ts';
import type { Layout } from './layout.ts';
import type { ServerUser } from './user.ts';

export interface RunningServer {
  child: ChildProcess;
  /** The last lines it wrote, for a sentence when it fails. */
  lastWords: string[];
}

export function runServer(
  server: InstalledServer,
  layout: Layout,
  user: ServerUser,
  port: number,
  log: (line: string) => void,
): RunningServer {
  const settings = [
    `port=${String(port)}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    'log_line_prefix=',
  ].flatMap(setting => ['-c', setting]);
  const command = [join(server.bin, 'postgres'), '-D', layout.cluster, ...settings];
  const child = spawnKept(command, { ...user, cwd: layout.cluster }); // SIGINT is the fast shutdown: nothing is lost
  const lastWords: string[] = [];
  const take = (line: string) => {
    lastWords.push(line);
    if (lastWords.length > 10) lastWords.shift();
    // LOG is how the server starts, checkpoints and stops: of interest only when that fails.
    if (!line.startsWith('LOG:')) log(line);
  };
  eachLine(child.stdout, take);
  eachLine(child.stderr, take);
  return { child, lastWords };
}

/** Waits until the server answers. False when it ended instead (its port was taken, its data is broken). */
export async function answers(running: RunningServer, url: string, patienceMs = 60_000): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (!hasEnded(running.child)) {
    try {
      await withClient(url, client => client.query('SELECT 1'));
      return true;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(50);
    }
  }
  return false;
}
