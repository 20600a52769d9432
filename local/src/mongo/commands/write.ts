import type { Call, Commands } from './command.ts';
import { CommandError, fail } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import { updateMatching } from '../update/update-matching.ts';
import { withId } from '../update/upsert.ts';
import { isDoc, type Doc } from '../values/bson.ts';
import { isTruthy, toCount, toDoc, toList, toText } from '../values/convert.ts';
import { refuseUnknownFields } from './fields.ts';

export const writeCommands: Commands = {
  insert: {
    fields: ['documents', 'ordered', 'bypassDocumentValidation'],
    run: call => {
      let n = 0;
      const errors = each(call, 'insert', 'documents', document => {
        collectionOf(call, 'insert', true).insert(withId(document));
        n++;
      });
      return { n, ...errors, ok: 1 };
    },
  },
  update: {
    fields: ['updates', 'ordered', 'bypassDocumentValidation'],
    run: call => {
      let [n, nModified] = [0, 0];
      const upserted: Doc[] = [];
      const errors = each(call, 'update', 'updates', (statement, index) => {
        refuseUnknownFields('update.updates', statement, ['q', 'u', 'multi', 'upsert', 'arrayFilters']);
        const upsert = isTruthy(statement.upsert);
        const done = updateMatching(collectionOf(call, 'update', upsert), {
          filter: toDoc('update.updates.q', statement.q),
          update: statement.u,
          multi: isTruthy(statement.multi),
          upsert,
          arrayFilters: toList('arrayFilters', statement.arrayFilters ?? []).filter(isDoc),
          now: call.now,
        });
        n += done.upserted ? 1 : done.matched;
        nModified += done.modified;
        if (done.upserted) upserted.push({ index, _id: done.after?._id });
      });
      return { n, nModified, ...(upserted.length > 0 && { upserted }), ...errors, ok: 1 };
    },
  },
  delete: {
    fields: ['deletes', 'ordered'],
    run: call => {
      let n = 0;
      const errors = each(call, 'delete', 'deletes', statement => {
        refuseUnknownFields('delete.deletes', statement, ['q', 'limit']);
        const collection = collectionOf(call, 'delete', false);
        const limit = toCount('delete.deletes.limit', statement.limit);
        if (limit !== 0 && limit !== 1)
          fail('FailedToParse', 'The limit field in delete objects must be 0 or 1');
        const matches = [...collection.matching(toDoc('delete.deletes.q', statement.q))];
        for (const match of limit === 1 ? matches.slice(0, 1) : matches) {
          collection.remove(match);
          n++;
        }
      });
      return { n, ...errors, ok: 1 };
    },
  },
};

/** The collection a write goes to; one that only looks for something to change does not make it. */
export function collectionOf(
  { input, database, catalog }: Call,
  command: string,
  create: boolean,
): Collection {
  const name = toText(command, input[command]);
  return create ? catalog.getOrCreate(database, name) : catalog.view(database, name);
}

/** Runs the statements of a bulk; an ordered one ends at the first error, an unordered one goes on. */
function each(
  { input }: Call,
  command: string,
  field: string,
  run: (statement: Doc, index: number) => void,
): { writeErrors?: Doc[] } {
  const ordered = input.ordered === undefined || isTruthy(input.ordered);
  const writeErrors: Doc[] = [];
  for (const [index, statement] of toList(`${command}.${field}`, input[field]).entries()) {
    try {
      run(toDoc(`${command}.${field}`, statement), index);
    } catch (error) {
      if (!(error instanceof CommandError) || error.codeName === 'IDLUnknownField') throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}
