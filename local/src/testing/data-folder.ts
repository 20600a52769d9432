import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for a database, which another user (the server's, when we are root) may enter. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'linka-test-'));
  chmodSync(folder, 0o711);
  return folder;
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
