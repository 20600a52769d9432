import pgPromise from 'pg-promise';
import type { IBaseProtocol, IDatabase, ITask, QueryFile } from 'pg-promise';

export { sqlFile } from './sql-file.ts';
export { migrate } from './migrate.ts';

/** The pool, a task or a transaction: a store works over any of them. */
export type Queries = IBaseProtocol<unknown>;
export type Tx = ITask<unknown>;
export type Database = IDatabase<unknown>;

const pgp = pgPromise({ capSQL: true });

// int8 holds counts and ngwee here, all far below 2^53.
pgp.pg.types.setTypeParser(pgp.pg.types.builtins.INT8, Number);

/** Opens a pool. Nothing connects until the first query. */
export const openDatabase = (url: string, max: number): Database =>
  pgp({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'linka-gateway',
  });

/** A query whose plan the server keeps: for the hot paths only. Its values are `$1`, `$2` …. */
export const prepared = (name: string, text: QueryFile) => new pgp.PreparedStatement({ name, text });

/** Is this PostgreSQL's "unique violation" on the constraint named? */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23505' &&
  'constraint' in error &&
  error.constraint === constraint;
