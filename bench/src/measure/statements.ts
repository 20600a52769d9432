import type { Client } from 'pg';

/**
 * Counts the statements that clients sent to a database (not its own checks of foreign keys), by pg_stat_statements;
 * undefined on a server that does not keep count.
 */
export async function statementCounter(client: Client): Promise<(() => Promise<number>) | undefined> {
  const { rows } = await client.query<{ on: boolean }>(
    "SELECT current_setting('shared_preload_libraries') LIKE '%pg_stat_statements%' AS on",
  );
  if (rows[0]?.on !== true) return undefined;
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  return async () => {
    const counted = await client.query<{ calls: string }>(
      `SELECT sum(calls) AS calls FROM pg_stat_statements
       WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND query NOT LIKE '%FROM ONLY%FOR KEY SHARE%'`,
    );
    return Number(counted.rows[0]?.calls ?? 0);
  };
}
