import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { clusterMajor } from './layout.ts';
import { serverUser } from './user.ts';

/** Server programs that can run a database with PostGIS. */
export interface InstalledServer {
  bin: string;
  major: number;
}

/**
 * The installed server to use for `dataDir`: the version its data was made with if there is data, else the newest.
 * Nothing when none has PostGIS, and where a private server cannot be run: on Windows, or as root without a
 * `postgres` user to hand it to (PostgreSQL refuses to run as root).
 * @throws Error when the data was made by a version that is no longer installed.
 */
export function findInstalled(dataDir: string): InstalledServer | undefined {
  if (process.platform === 'win32' || !serverUser().ok) return undefined;
  const servers = installedServers(candidateFolders());
  const major = clusterMajor(dataDir);
  if (major === undefined) return servers[0];
  const same = servers.find(server => server.major === major);
  if (same) return same;
  throw new Error(
    `The data in ${dataDir} was made by PostgreSQL ${String(major)} with PostGIS, which is not on this machine any more. ` +
      'Install it again, or start over with: npm start -- --reset',
  );
}

/** Those of the folders that hold a server with PostGIS, newest first. */
export function installedServers(folders: readonly string[]): InstalledServer[] {
  const servers = [...new Set(folders)].flatMap(bin => {
    const complete = ['postgres', 'initdb'].every(program => existsSync(join(bin, program)));
    const major = complete && hasPostgis(bin) ? majorVersion(bin) : undefined;
    return major === undefined ? [] : [{ bin, major }];
  });
  return servers.sort((a, b) => b.major - a.major);
}

function candidateFolders(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(folder => folder.startsWith('/'));
  const configured = onPath.some(folder => existsSync(join(folder, 'pg_config')))
    ? [say('pg_config', ['--bindir'])]
    : [];
  return [
    ...onPath,
    ...configured,
    ...versions('/usr/lib/postgresql', 'bin'), // Debian, Ubuntu
    ...versions('/usr', 'bin', /^pgsql-\d+$/), // Fedora, PostgreSQL's own RPMs
    ...versions('/usr/libexec', '.', /^postgresql\d*$/), // Alpine
    ...versions('/opt/homebrew/opt', 'bin', /^postgresql/), // Homebrew on Apple silicon
    ...versions('/usr/local/opt', 'bin', /^postgresql/), // Homebrew on Intel
    ...versions('/Applications/Postgres.app/Contents/Versions', 'bin'),
  ];
}

function versions(parent: string, below: string, named = /./): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter(name => named.test(name))
    .map(name => join(parent, name, below));
}

function hasPostgis(bin: string): boolean {
  const config = join(bin, 'pg_config');
  const guesses = [
    existsSync(config) ? say(config, ['--sharedir']) : '',
    // Debian's pg_config sits in -dev packages and may belong to another version: look where its server looks.
    bin.replace('/lib/postgresql/', '/share/postgresql/').replace(/\/bin$/, ''),
    join(dirname(bin), 'share', 'postgresql'),
    join(dirname(bin), 'share'),
  ];
  return guesses.some(share => share !== '' && existsSync(join(share, 'extension', 'postgis.control')));
}

function majorVersion(bin: string): number | undefined {
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(say(join(bin, 'postgres'), ['--version']))?.[1]);
  return Number.isInteger(major) ? major : undefined;
}

function say(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
