import { Client } from 'pg';

export interface Facts {
  server: string;
  postgis: string;
  canCreateDatabases: boolean;
}

const FACTS = `
  SELECT split_part(current_setting('server_version'), ' ', 1) AS server,
         split_part(postgis_version(), ' ', 1) AS postgis,
         (rolsuper OR rolcreatedb) AS "canCreateDatabases"
  FROM pg_roles WHERE rolname = current_user`;

/** Connects, makes sure PostGIS is there, and says what was found. Throws pg's own errors. */
export async function examine(url: string): Promise<Facts> {
  return withClient(url, async client => {
    await client.query('CREATE EXTENSION IF NOT EXISTS postgis');
    const { rows } = await client.query<Facts>(FACTS);
    const facts = rows[0];
    if (!facts) throw new Error('The database does not know its own role.');
    return facts;
  });
}

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle rejects the next query; it must not end the program by an unheard event.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
