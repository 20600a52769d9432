import { fail } from '../errors.ts';
import { compileProjection } from '../query/projection.ts';
import { sorted } from '../query/sort.ts';
import { updateMatching, type UpdateOutcome } from '../update/update-matching.ts';
import { isDoc, type Doc } from '../values/bson.ts';
import { isTruthy, toDoc, toList } from '../values/convert.ts';
import type { Call, Command, Commands } from './command.ts';
import { collectionOf } from './write.ts';

const findAndModify: Command = {
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'bypassDocumentValidation',
  ],
  run: call => {
    const { input } = call;
    const project = compileProjection(toDoc('findAndModify.fields', input.fields ?? {}));
    const shown = (doc: Doc | undefined) => (doc ? project(doc) : null);
    if (isTruthy(input.remove)) {
      if ('update' in input || isTruthy(input.upsert) || isTruthy(input.new)) {
        fail('FailedToParse', "Cannot specify 'update', 'upsert' or 'new' with remove=true");
      }
      const removed = removeFirst(call);
      return { lastErrorObject: { n: removed ? 1 : 0 }, value: shown(removed), ok: 1 };
    }
    if (!('update' in input)) fail('FailedToParse', 'Either an update or remove=true must be specified');
    const done = update(call);
    const value = isTruthy(input.new) ? done.after : done.before;
    return { lastErrorObject: lastErrorObject(done), value: shown(value), ok: 1 };
  },
};

export const findAndModifyCommands: Commands = { findAndModify, findandmodify: findAndModify };

function update(call: Call): UpdateOutcome {
  const { input, now } = call;
  const upsert = isTruthy(input.upsert);
  return updateMatching(collectionOf(call, nameOf(call), upsert), {
    filter: toDoc('findAndModify.query', input.query ?? {}),
    update: input.update,
    multi: false,
    upsert,
    arrayFilters: toList('arrayFilters', input.arrayFilters ?? []).filter(isDoc),
    sort: toDoc('findAndModify.sort', input.sort ?? {}),
    now,
  });
}

function removeFirst(call: Call): Doc | undefined {
  const collection = collectionOf(call, nameOf(call), false);
  const order = toDoc('findAndModify.sort', call.input.sort ?? {});
  const [match] = sorted(
    collection.matching(toDoc('findAndModify.query', call.input.query ?? {})),
    order,
    m => m.doc,
  );
  if (match) collection.remove(match);
  return match?.doc;
}

function lastErrorObject({ matched, upserted, after }: UpdateOutcome): Doc {
  const n = upserted ? 1 : matched;
  return { n, updatedExisting: matched > 0, ...(upserted && { upserted: after?._id }) };
}

const nameOf = ({ input }: Call) => ('findAndModify' in input ? 'findAndModify' : 'findandmodify');
