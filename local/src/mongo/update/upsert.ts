import { ObjectId } from 'bson';
import { equalities } from '../query/equalities.ts';
import { encode, decode, type Doc } from '../values/bson.ts';
import { modify } from './modify.ts';
import type { Update } from './update.ts';

/** The document an upsert inserts: what the filter says with equality, then the update. Gets an `_id` if it has none. */
export function upsertDocument(filter: Doc, update: Update): Doc {
  const seed: Doc = {};
  for (const [path, [value, ...others]] of equalities(filter)) {
    const wanted = update.kind === 'operators' || path === '_id';
    if (wanted && others.length === 0) modify(seed, path.split('.'), true, () => value);
  }
  return withId(update.apply(decode(encode(seed)), {}, true));
}

/** `_id` comes first in every stored document. */
export function withId(doc: Doc): Doc {
  const { _id = new ObjectId(), ...others } = doc;
  return { _id, ...others };
}
