import { freePort } from '../../processes/free-port.ts';
import { lockDataFolder } from '../../processes/data-lock.ts';
import { stopKept } from '../../processes/kept-child.ts';
import { ended } from '../../processes/stop-child.ts';
import { examine, withClient } from '../connection.ts';
import type { OpenedPostgres, PostgresOptions } from '../types.ts';
import { ensureCluster, ROLE } from './cluster.ts';
import type { InstalledServer } from './find.ts';
import { homeOf, prepareLayout, type Layout } from './layout.ts';
import { stopLeftover } from './leftover.ts';
import { answers, runServer, type RunningServer } from './server.ts';
import { serverUser, type ServerUser } from './user.ts';

const DATABASE = 'linka';

/** Runs a private cluster of an installed server in `options.dataDir`, made on first use. */
export async function startInstalled(
  server: InstalledServer,
  options: PostgresOptions,
): Promise<OpenedPostgres> {
  const found = serverUser();
  if (!found.ok)
    throw new Error('PostgreSQL does not run as root, and there is no user "postgres" to run it as.');
  const lock = await lockDataFolder(homeOf(options.dataDir));
  try {
    const layout = prepareLayout(options.dataDir, found.user);
    await stopLeftover(layout.cluster, options.log);
    await ensureCluster(server, layout, found.user, options.dataDir);
    const { running, url } = await runOnFreePort(server, layout, found.user, options.log);
    return await present(running, url, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function present(running: RunningServer, url: string, release: () => void): Promise<OpenedPostgres> {
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopKept(running.child).finally(release));
  try {
    const facts = await examine(url);
    return {
      kind: 'installed',
      url,
      description: `PostgreSQL ${facts.server} with PostGIS ${facts.postgis}, installed on this machine`,
      canCreateDatabases: true,
      pid: running.child.pid,
      died: ended(running.child).then(() => {
        if (stopping) return new Promise<string>(() => undefined);
        release();
        return `PostgreSQL ended by itself. Its last words: ${running.lastWords.join(' / ')}`;
      }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Between choosing a free port and listening on it another program may take it: then once more. */
async function runOnFreePort(
  server: InstalledServer,
  layout: Layout,
  user: ServerUser,
  log: (line: string) => void,
): Promise<{ running: RunningServer; url: string }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const base = `postgres://${ROLE}:${layout.password}@127.0.0.1:${String(port)}`;
    const running = runServer(server, layout, user, port, log);
    try {
      if (await answers(running, `${base}/postgres`)) {
        await ensureDatabase(`${base}/postgres`);
        return { running, url: `${base}/${DATABASE}` };
      }
    } catch (error) {
      await stopKept(running.child);
      throw error;
    }
    if (attempt === 3) throw new Error(`PostgreSQL does not start: ${running.lastWords.join(' / ')}`);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  await withClient(url, async client => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}
