import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { eachLine } from '../../processes/lines.ts';
import { nodeEntry } from '../../processes/node-entry.ts';
import { stopChild } from '../../processes/stop-child.ts';
import { present } from './child.ts';
import type { MongoOptions, OpenedMongo } from './types.ts';

const STOP_GRACE_MS = 10_000;

/**
 * Runs our own server as a process of its own: it neither blocks the caller nor shares its fate. It ends when the
 * channel to us closes, so that even a killed supervisor leaves no orphan.
 */
export async function startEmbedded({ dataDir, log }: MongoOptions): Promise<OpenedMongo> {
  const { file, flags } = nodeEntry('../main', import.meta.url);
  const child = spawn(process.execPath, [...flags, file, resolve(join(dataDir, 'embedded'))], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    eachLine(stream, line => {
      log(line);
      lines.push(line);
      if (lines.length > 10) lines.shift();
    });
  }
  const lastWords = () => `Its last words: ${lines.join(' / ')}`;
  const port = await reportedPort(child, lastWords);
  return present({
    kind: 'embedded',
    child,
    uri: `mongodb://127.0.0.1:${port}`,
    describe: version => `MongoDB ${version} look-alike of our own, embedded, for one developer's machine`,
    end: () => stopChild(child, 'SIGTERM', STOP_GRACE_MS),
    lastWords,
  });
}

function reportedPort(child: ChildProcess, lastWords: () => string): Promise<number> {
  return new Promise((fulfil, reject) => {
    child.once('message', message => fulfil((message as { port: number }).port));
    child.once('error', reject);
    child.once('close', () => reject(new Error(`The embedded MongoDB does not start. ${lastWords()}`)));
  });
}
