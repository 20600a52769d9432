import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ServerUser } from './user.ts';

/** Where one private cluster keeps its parts. */
export interface Layout {
  /** Ours: the lock and the password. */
  home: string;
  /** The server's: its user must be able to enter it and everything above it. */
  cluster: string;
  password: string;
}

const SHARED_HOME = '/var/lib/linka';

/** The part of `dataDir` that belongs to installed servers. */
export function homeOf(dataDir: string): string {
  return join(resolve(dataDir), 'installed');
}

/** The PostgreSQL version that made the data in `dataDir`, if there is a cluster in it. */
export function clusterMajor(dataDir: string): number | undefined {
  const path = join(homeOf(dataDir), 'version');
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined;
}

/** Written last, when the cluster is whole: without it, what is there is an unfinished start and is made anew. */
export function rememberMajor(layout: Layout, major: number): void {
  writeFileSync(join(layout.home, 'version'), String(major));
}

/** Makes the folders for a cluster in `dataDir`; its lock must be held. The password is made once and readable by its owner alone. */
export function prepareLayout(dataDir: string, user: ServerUser): Layout {
  const home = homeOf(dataDir);
  const store = serverFolder(home, user);
  if (clusterMajor(dataDir) === undefined) rmSync(store, { recursive: true, force: true });
  mkdirSync(store, { recursive: true });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(store, user.uid, user.gid);
  return { home, cluster: join(store, 'cluster'), password: oncePassword(home) };
}

/**
 * A folder below `home`, unless the server's user cannot get there (root's checkout below /root): then one in
 * /var/lib, named after `home`. Removing `home` starts over in both cases, because the version file is in it.
 */
function serverFolder(home: string, user: ServerUser): string {
  if (canEnter(home, user)) return join(home, 'server');
  mkdirSync(SHARED_HOME, { recursive: true });
  chmodSync(SHARED_HOME, 0o755);
  return folderOutside(home);
}

const folderOutside = (home: string) =>
  join(SHARED_HOME, createHash('sha256').update(home).digest('hex').slice(0, 16));

/** Deletes what installed servers keep for `dataDir`, inside it and outside. Nothing may be running on it. */
export function removeClusters(dataDir: string): void {
  for (const folder of [homeOf(dataDir), folderOutside(homeOf(dataDir))]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

function canEnter(folder: string, user: ServerUser): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function oncePassword(home: string): string {
  const path = join(home, 'password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}
