import { examine } from './connection.ts';
import type { OpenedPostgres } from './types.ts';

/** Uses the database somebody named, after checking that it answers and has PostGIS. */
export async function openGiven(url: string): Promise<OpenedPostgres> {
  try {
    const facts = await examine(url);
    return {
      kind: 'given',
      url,
      description: `PostgreSQL ${facts.server} with PostGIS ${facts.postgis}, given by DATABASE_URL`,
      canCreateDatabases: facts.canCreateDatabases,
      pid: undefined,
      died: new Promise(() => undefined),
      stop: () => Promise.resolve(),
    };
  } catch (error) {
    throw new Error(`DATABASE_URL is ${withoutPassword(url)}, but ${explain(error)}`, { cause: error });
  }
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password) parsed.password = '***';
    return parsed.href;
  } catch {
    return 'not an address of the form postgres://user:password@host:port/database';
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there. Start that server, or unset DATABASE_URL to use one of our own.',
  ENOTFOUND: 'that host name is not known.',
  ETIMEDOUT: 'that host does not answer.',
  '28P01': 'the user name or the password is wrong.',
  '28000': 'the server does not let that user in from here (pg_hba.conf).',
  '3D000': 'there is no such database on that server. Create it first.',
  '0A000': 'that server has no PostGIS. Install its package (Debian: postgresql-15-postgis-3).',
  '58P01': 'that server has no PostGIS. Install its package (Debian: postgresql-15-postgis-3).',
  '42501': 'that user may not add PostGIS. As a superuser, run there: CREATE EXTENSION postgis;',
};

function explain(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  return REASONS[code] ?? `it cannot be used: ${message}`;
}
