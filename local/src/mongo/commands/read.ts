import type { Call, Commands } from './command.ts';
import { compileProjection } from '../query/projection.ts';
import { sorted } from '../query/sort.ts';
import type { Doc } from '../values/bson.ts';
import { keyText } from '../values/compare.ts';
import { isTruthy, toCount, toDoc, toText } from '../values/convert.ts';
import { leaves } from '../values/path.ts';

export const readCommands: Commands = {
  find: {
    fields: [
      'filter',
      'sort',
      'projection',
      'skip',
      'limit',
      'batchSize',
      'singleBatch',
      'noCursorTimeout',
      'allowDiskUse',
    ],
    run: call => {
      const { input, database, cursors } = call;
      const project = compileProjection(toDoc('find.projection', input.projection ?? {}));
      const order = toDoc('find.sort', input.sort ?? {});
      const found = sorted(matching(call, 'find', 'filter'), order, doc => doc);
      const docs = page(found, toCount('find.skip', input.skip), toCount('find.limit', input.limit)).map(
        project,
      );
      const namespace = `${database}.${String(input.find)}`;
      return cursors.start(
        namespace,
        docs,
        toCount('find.batchSize', input.batchSize),
        isTruthy(input.singleBatch),
      );
    },
  },
  count: {
    fields: ['query', 'skip', 'limit'],
    run: call => {
      const { input } = call;
      const found = matching(call, 'count', 'query');
      return {
        n: page(found, toCount('count.skip', input.skip), toCount('count.limit', input.limit)).length,
        ok: 1,
      };
    },
  },
  distinct: {
    fields: ['key', 'query'],
    run: call => {
      const path = toText('distinct.key', call.input.key).split('.');
      const values = new Map<string, unknown>();
      for (const doc of matching(call, 'distinct', 'query')) {
        for (const { value } of leaves(doc, path, false).flatMap(elements)) {
          if (value !== undefined && !values.has(keyText(value))) values.set(keyText(value), value);
        }
      }
      return { values: [...values.values()], ok: 1 };
    },
  },
};

function matching({ input, database, catalog }: Call, command: string, field: string): Doc[] {
  const filter = toDoc(`${command}.${field}`, input[field] ?? {});
  return catalog.view(database, toText(command, input[command])).find(filter);
}

/** A limit of 0 is no limit. */
export function page(docs: Doc[], skip = 0, limit = 0): Doc[] {
  return docs.slice(skip, limit === 0 ? undefined : skip + limit);
}

const elements = ({ value }: { value: unknown }): { value: unknown }[] =>
  Array.isArray(value) ? value.map((item: unknown) => ({ value: item })) : [{ value }];
