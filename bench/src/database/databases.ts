import { withClient } from './client.ts';
import type { Server } from './server.ts';

/** The address of a database beside another. */
function beside(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** An empty database; one of that name is dropped first. */
export async function freshDatabase(server: Server, name: string): Promise<string> {
  await withClient(server.url, async client => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  return beside(server.url, name);
}

/** A database that stays between runs: made by `fill` unless it is there and was made of the same `ingredients`. */
export async function keptDatabase(
  server: Server,
  name: string,
  ingredients: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const url = beside(server.url, name);
  if ((await madeOf(server, name)) === ingredients) return url;
  await freshDatabase(server, name);
  await fill(url);
  // Written last: without it, what is there was cut short and is made anew.
  await withClient(server.url, client => client.query(`COMMENT ON DATABASE ${name} IS '${ingredients}'`));
  return url;
}

const madeOf = (server: Server, name: string): Promise<string | undefined> =>
  withClient(server.url, async client => {
    const { rows } = await client.query<{ comment: string }>(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
      [name],
    );
    return rows[0]?.comment;
  });
