import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';

/** Nonces are remembered so that a refused request cannot be tried again. */
const COUNTERS = ['nonces'];

/** A hash of every document the shop keeps, but for what counts refusals. Equal hashes: nothing was stored. */
export async function fingerprint(db: Connection): Promise<string> {
  const hash = createHash('sha256');
  const collections = Object.values(db.collections).filter(({ name }) => !COUNTERS.includes(name));
  for (const collection of collections)
    for await (const document of collection.find({}).sort({ _id: 1 })) hash.update(JSON.stringify(document));
  return hash.digest('hex');
}
