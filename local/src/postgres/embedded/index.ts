import { fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { eachLine } from '../../processes/lines.ts';
import { nodeEntry } from '../../processes/node-entry.ts';
import { ended, stopChild } from '../../processes/stop-child.ts';
import { examine } from '../connection.ts';
import type { OpenedPostgres, PostgresOptions } from '../types.ts';

/**
 * Runs PGlite in a process of its own: it computes on its one thread, and a second Node program can be killed alone.
 * Its commits survive the process; unlike a server's they do not wait for the disk, so a power cut may lose some.
 */
export async function startEmbedded(options: PostgresOptions): Promise<OpenedPostgres> {
  const entry = nodeEntry('entry', import.meta.url);
  const child = fork(entry.file, [join(resolve(options.dataDir), 'embedded')], {
    execArgv: entry.flags,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let lastLine = '';
  for (const stream of [child.stdout, child.stderr]) {
    eachLine(stream, line => {
      lastLine = line;
      options.log(line);
    });
  }
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopChild(child, 'SIGTERM', 10_000));
  try {
    const url = `postgres://postgres@127.0.0.1:${String(await portOf(child, () => lastLine))}/postgres`;
    const facts = await examine(url);
    return {
      kind: 'embedded',
      url,
      description: `PostgreSQL ${facts.server} with PostGIS ${facts.postgis}, embedded (PGlite): for trying out, not for business`,
      canCreateDatabases: false,
      pid: child.pid,
      died: ended(child).then(() =>
        stopping
          ? new Promise<string>(() => undefined)
          : `The embedded PostgreSQL ended by itself: ${lastLine}`,
      ),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Report = { port: number } | { failed: string };

function portOf(child: ChildProcess, lastLine: () => string): Promise<number> {
  return new Promise((resolvePort, reject) => {
    child.once('message', (report: Report) => {
      if ('port' in report) resolvePort(report.port);
      else reject(new Error(report.failed));
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The embedded PostgreSQL does not start: ${lastLine()}`)));
  });
}
