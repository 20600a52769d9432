import { MongoClient } from 'mongodb';

/**
 * Asks the server at `uri` for a sign of life, for `patienceMs` or until it is `gone`.
 * @returns its version
 * @throws the driver's error
 */
export async function ping(uri: string, patienceMs: number, gone?: Promise<unknown>): Promise<string> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: patienceMs });
  void gone?.then(() => client.close());
  try {
    await client.db('admin').command({ ping: 1 });
    const { version } = await client.db('admin').command({ buildInfo: 1 });
    return String(version);
  } finally {
    await client.close();
  }
}
