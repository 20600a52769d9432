import type { Doc } from '../values/bson.ts';
import { toNumber } from '../values/convert.ts';
import { leaves } from '../values/path.ts';
import type { Catalog } from './catalog.ts';
import type { Collection, Match } from './collection.ts';

/** Removes what TTL indexes say is over at `now` (ms since 1970); the earliest date of an array counts. */
export function removeExpired(catalog: Catalog, now: number): void {
  for (const collection of catalog.all()) {
    for (const { spec, fields } of collection.indexes.values()) {
      const seconds = toNumber(spec.expireAfterSeconds);
      const filter = (spec.partialFilterExpression ?? {}) as Doc;
      if (!Number.isNaN(seconds))
        removeBefore(collection, filter, fields.join().split('.'), now - seconds * 1_000);
    }
  }
}

function removeBefore(collection: Collection, filter: Doc, path: string[], limit: number): void {
  const isOver = ({ doc }: Match) =>
    leaves(doc, path).some(({ value }) => value instanceof Date && value.getTime() <= limit);
  for (const match of [...collection.matching(filter)].filter(isOver)) collection.remove(match);
}
