import { startEmbedded } from './launch/embedded.ts';
import { openGiven } from './launch/given.ts';
import { findMongod, startInstalled } from './launch/installed.ts';
import type { MongoOptions, OpenedMongo } from './launch/types.ts';

export type { MongoOptions, OpenedMongo } from './launch/types.ts';

/**
 * Opens the best MongoDB at hand: the one at `uri` if given, else `mongod` from the PATH run privately in `dataDir`,
 * else our embedded one. Callers get an address that answers and need not know which it is.
 * @throws Error with one sentence for people when the given server does not answer or the data is in use.
 */
export async function openMongo(options: MongoOptions): Promise<OpenedMongo> {
  if (options.uri !== undefined) return openGiven(options.uri);
  const mongod = findMongod();
  return mongod === undefined ? startEmbedded(options) : startInstalled(mongod, options);
}
