import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { lockDataFolder } from '../../processes/data-lock.ts';
import { freePort } from '../../processes/free-port.ts';
import { eachLine } from '../../processes/lines.ts';
import { ended } from '../../processes/stop-child.ts';
import { present } from './child.ts';
import type { MongoOptions, OpenedMongo } from './types.ts';

/**
 * Runs the server beside a shell that waits on a pipe of ours: when we die, however suddenly, the pipe closes and
 * the server is shut down. In a process group of its own, so that Ctrl-C reaches us alone and we stop in order.
 */
const KEEPER = `
"$@" </dev/null & server=$!
{ cat >/dev/null; kill -INT $server 2>/dev/null; } <&3 & keeper=$!
wait $server; status=$?
kill $keeper 2>/dev/null
exit $status`;

/** The `mongod` on the PATH, if there is one. */
export function findMongod(path = process.env.PATH ?? ''): string | undefined {
  if (process.platform === 'win32') return undefined; // no shell to keep it
  return path
    .split(delimiter)
    .map(folder => join(folder, 'mongod'))
    .find(file => existsSync(file));
}

/** Runs `mongod` privately on a free loopback port, with its files and its log under `dataDir`. */
export async function startInstalled(mongod: string, { dataDir, log }: MongoOptions): Promise<OpenedMongo> {
  const home = resolve(join(dataDir, 'mongod'));
  const lock = await lockDataFolder(home);
  const data = join(home, 'data');
  const logFile = join(home, 'mongod.log');
  mkdirSync(data, { recursive: true });
  const port = await freePort();
  const places = ['--dbpath', data, '--logpath', logFile, '--logappend'];
  const address = ['--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
  const child = spawn('/bin/sh', ['-c', KEEPER, 'sh', mongod, ...places, ...address], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  eachLine(child.stdout, log);
  eachLine(child.stderr, log);
  void ended(child).then(() => {
    child.stdio[3]?.destroy();
    lock.release();
  });
  return present({
    kind: 'installed',
    child,
    uri: `mongodb://127.0.0.1:${port}`,
    describe: version => `MongoDB ${version}, installed on this machine`,
    end: async () => {
      child.stdio[3]?.destroy();
      await ended(child);
    },
    lastWords: () => `Its log is ${logFile}`,
  });
}
