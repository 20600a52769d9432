import { equalities } from '../query/equalities.ts';
import type { Doc } from '../values/bson.ts';
import { combinations, type CollectionIndex } from './collection-index.ts';

const MAX_LOOKUPS = 10_000;

/**
 * The records an index says can match the filter, in the order they came; undefined when only a look at all
 * documents will do. The filter must still be tested: this leaves out records, it proves nothing.
 */
export function candidates(filter: Doc, indexes: Iterable<CollectionIndex>): number[] | undefined {
  const known = equalities(filter);
  for (const index of indexes) {
    const columns = index.fields.map(path => known.get(path) ?? [null]);
    const lookups = columns.reduce((count, values) => count * values.length, 1);
    if (!index.complete || columns.some(values => values.some(isUnindexed)) || lookups > MAX_LOOKUPS)
      continue;
    const records = new Set(combinations(columns).flatMap(key => [...index.find(key)]));
    return [...records].sort((a, b) => a - b);
  }
  return undefined;
}

/** Missing fields and whole arrays are not found by their value. */
const isUnindexed = (value: unknown) => value === null || value === undefined || Array.isArray(value);
