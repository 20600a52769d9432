import { rmSync } from 'node:fs';
import { startEmbedded } from './embedded/index.ts';
import { openGiven } from './given.ts';
import { findInstalled } from './installed/find.ts';
import { startInstalled } from './installed/index.ts';
import { removeClusters } from './installed/layout.ts';
import type { OpenedPostgres, PostgresOptions } from './types.ts';

export type { OpenedPostgres, PostgresOptions } from './types.ts';

/** Deletes all data that `openPostgres` made for this folder. Nothing may be running on it. */
export function removePostgresData(dataDir: string): void {
  removeClusters(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}

/**
 * Opens the best PostgreSQL with PostGIS at hand: the one at `url` if given, else server programs installed on this
 * machine, run privately in `dataDir`, else the embedded one. Callers get an address and need not know which it is.
 * @throws Error with one sentence for people when the given database cannot be used or the data is in use.
 */
export async function openPostgres(options: PostgresOptions): Promise<OpenedPostgres> {
  if (options.url !== undefined) return openGiven(options.url);
  if (options.prefer !== 'embedded') {
    const server = findInstalled(options.dataDir);
    if (server) return startInstalled(server, options);
  }
  return startEmbedded(options);
}
