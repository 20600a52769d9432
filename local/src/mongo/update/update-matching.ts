import { sorted } from '../query/sort.ts';
import type { Collection } from '../storage/collection.ts';
import type { Doc } from '../values/bson.ts';
import { fail } from '../errors.ts';
import { compileUpdate } from './update.ts';
import { upsertDocument } from './upsert.ts';

export interface UpdateRequest {
  filter: Doc;
  update: unknown;
  multi: boolean;
  upsert: boolean;
  arrayFilters: Doc[];
  /** Which document to take, where not all are. */
  sort?: Doc;
  now: () => Date;
}

export interface UpdateOutcome {
  matched: number;
  modified: number;
  upserted: boolean;
  /** The first document, as it was and as it is. */
  before?: Doc;
  after?: Doc;
}

/** Finds, changes and stores without waiting in between: nobody else's write can come between test and change. */
export function updateMatching(collection: Collection, request: UpdateRequest): UpdateOutcome {
  const { filter, multi, sort = {} } = request;
  const update = compileUpdate(request.update, request.arrayFilters, request.now);
  if (multi && update.kind === 'replacement') {
    fail('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  const found = sorted(collection.matching(filter), sort, match => match.doc);
  const chosen = multi ? found : found.slice(0, 1);
  if (chosen.length === 0 && request.upsert) {
    return {
      matched: 0,
      modified: 0,
      upserted: true,
      after: collection.insert(upsertDocument(filter, update)),
    };
  }
  const outcome: UpdateOutcome = { matched: chosen.length, modified: 0, upserted: false };
  for (const match of chosen) {
    const stored = collection.replace(match, update.apply(match.doc, match.hit, false));
    if (stored) outcome.modified++;
    outcome.before ??= match.doc;
    outcome.after ??= stored ?? match.doc;
  }
  return outcome;
}
