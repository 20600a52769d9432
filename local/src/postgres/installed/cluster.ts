import { execFile } from 'node:child_process';
import { chownSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { InstalledServer } from './find.ts';
import { clusterMajor, rememberMajor, type Layout } from './layout.ts';
import type { ServerUser } from './user.ts';

export const ROLE = 'linka';

const run = promisify(execFile);

/** Makes the cluster unless `dataDir` has one: UTF-8, one superuser with the layout's password, no trust logins. */
export async function ensureCluster(
  server: InstalledServer,
  layout: Layout,
  user: ServerUser,
  dataDir: string,
): Promise<void> {
  if (clusterMajor(dataDir) !== undefined && existsSync(layout.cluster)) return;
  const store = dirname(layout.cluster);
  const passwordFile = join(store, 'password-for-initdb');
  writeFileSync(passwordFile, layout.password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const args = ['-D', layout.cluster, '-U', ROLE, '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256'];
  try {
    await run(join(server.bin, 'initdb'), [...args, `--pwfile=${passwordFile}`], { ...user, cwd: store });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rememberMajor(layout, server.major);
}
