import { fileURLToPath } from 'node:url';
import pgPromise from 'pg-promise';

/**
 * A query from a `.sql` file beside the store that uses it: `sqlFile(import.meta.url, 'by-id')` reads `sql/by-id.sql`.
 * Throws when the file is missing or not SQL, so that a broken query stops the boot and not a customer.
 */
export function sqlFile(store: string, name: string): pgPromise.QueryFile {
  const file = new pgPromise.QueryFile(fileURLToPath(new URL(`./sql/${name}.sql`, store)), { minify: true });
  // The library's types promise an error; there is one only when the file is bad.
  const { error } = file as { error: Error | undefined };
  if (error) throw error;
  return file;
}
