import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withCleanup } from '../cleanup.ts';

const run = promisify(execFile);

/** Transactions a second of a pgbench script: prepared, 8 clients on 2 threads, so many seconds. */
export const pgbench = (program: string, url: string, script: string, seconds: number): Promise<number> =>
  withCleanup(async after => {
    const folder = await mkdtemp(join(tmpdir(), 'linka-bench-'));
    after(() => rm(folder, { recursive: true }));
    const file = join(folder, 'script.sql');
    await writeFile(file, script);
    const load = ['-M', 'prepared', '-c', '8', '-j', '2', '-T', String(seconds)];
    const options = ['--no-vacuum', '--random-seed=42', '-f', file];
    const { stdout } = await run(program, [...load, ...options], {
      env: { ...process.env, ...address(url) },
    });
    const tps = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    if (!(tps > 0)) throw new Error(`pgbench said no figure:\n${stdout}`);
    return tps;
  });

function address(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    PGHOST: hostname,
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  };
}
