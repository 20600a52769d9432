import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { openPostgres } from '../../../local/src/postgres/index.ts';
import { findInstalled } from '../../../local/src/postgres/installed/find.ts';
import type { After } from '../cleanup.ts';
import { CannotMeasure, dataDir } from '../settings.ts';
import { withClient } from './client.ts';

export interface Server {
  /** A database of this server's own, to make others from. */
  readonly url: string;
  readonly description: string;
  /** The load generator that comes with PostgreSQL, if it is here. */
  readonly pgbench: string | undefined;
}

const NEEDED =
  'These figures are about a real PostgreSQL, and there is none on this machine: the embedded one would measure itself. ' +
  'Install one with PostGIS (Debian: postgresql-15-postgis-3), or name a server in DATABASE_URL.';

/**
 * Opens a real PostgreSQL with PostGIS: the one that DATABASE_URL names, else an installed one on a cluster of the
 * bench's own. Settings are those of initdb; pg_stat_statements is loaded if it is there.
 */
export async function openServer(after: After): Promise<Server> {
  const url = process.env.DATABASE_URL;
  const installed = findInstalled(dataDir);
  if (url === undefined && !installed) throw new CannotMeasure(NEEDED);
  mkdirSync(dataDir, { recursive: true });
  const open = () => openPostgres({ url, dataDir, log: () => undefined });
  let opened = await open();
  if (opened.kind === 'installed' && (await loadStatistics(opened.url))) {
    await opened.stop();
    opened = await open();
  }
  after(() => opened.stop());
  return { url: opened.url, description: opened.description, pgbench: findPgbench(installed?.bin) };
}

/** True when the setting is new, and so the server must be started again. */
const loadStatistics = (url: string): Promise<boolean> =>
  withClient(url, async client => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements'
         AND current_setting('shared_preload_libraries') NOT LIKE '%pg_stat_statements%'`,
    );
    if (rowCount === 0) return false;
    await client.query("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
    return true;
  });

const findPgbench = (bin: string | undefined): string | undefined =>
  [bin ?? '', ...(process.env.PATH ?? '').split(delimiter)]
    .filter(Boolean)
    .map(folder => join(folder, 'pgbench'))
    .find(file => existsSync(file));
