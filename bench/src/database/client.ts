import pg from 'pg';

/** Lends a connection that pg_stat_statements does not count. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c pg_stat_statements.track=none' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
