import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataFolder } from '../processes/data-lock.ts';
import { removePostgresData } from '../postgres/index.ts';

/**
 * Deletes all data of the system.
 * @throws Error when the system is running on it.
 */
export async function reset(dataDir: string): Promise<void> {
  const lock = await lockDataFolder(dataDir);
  removePostgresData(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
  lock.release();
}
