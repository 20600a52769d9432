import type { Pool, PoolClient } from 'pg';

/** Runs `work` on one connection inside a transaction, which ends as `work` says; an error rolls it back. */
export async function transaction(
  pool: Pool,
  work: (client: PoolClient) => Promise<'commit' | 'roll back'>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query((await work(client)) === 'commit' ? 'COMMIT' : 'ROLLBACK');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
