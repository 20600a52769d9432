import { compileFilter } from '../query/filter.ts';
import type { Collection } from '../storage/collection.ts';
import type { Doc } from '../values/bson.ts';
import { toCount, toDoc, toText } from '../values/convert.ts';
import type { Call, Commands } from './command.ts';
import { refuseUnknownFields } from './fields.ts';

export const collectionCommands: Commands = {
  create: {
    fields: [],
    run: ({ input, database, catalog }) => {
      catalog.getOrCreate(database, toText('create', input.create));
      return { ok: 1 };
    },
  },
  drop: {
    fields: [],
    run: ({ input, database, catalog }) => {
      const collection = catalog.get(database, toText('drop', input.drop));
      if (!collection) return { ok: 1 };
      catalog.drop(collection);
      return { nIndexesWas: collection.indexes.size, ns: collection.namespace, ok: 1 };
    },
  },
  dropDatabase: {
    fields: [],
    run: ({ database, catalog }) => {
      for (const collection of catalog.in(database)) catalog.drop(collection);
      return { dropped: database, ok: 1 };
    },
  },
  listCollections: {
    fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
    run: call => {
      const { database, catalog, cursors } = call;
      const docs = catalog.in(database).map(collection => describe(collection, database));
      return cursors.start(
        `${database}.$cmd.listCollections`,
        filtered(call, 'listCollections', docs),
        batchSize(call),
      );
    },
  },
  listDatabases: {
    fields: ['filter', 'nameOnly', 'authorizedDatabases'],
    run: call => {
      const docs = call.catalog.databases().map((name): Doc => ({ name, sizeOnDisk: 0, empty: false }));
      return { databases: filtered(call, 'listDatabases', docs), totalSize: 0, ok: 1 };
    },
  },
};

function describe({ namespace }: Collection, database: string): Doc {
  const idIndex = { v: 2, key: { _id: 1 }, name: '_id_' };
  return {
    name: namespace.slice(database.length + 1),
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex,
  };
}

function filtered({ input }: Call, command: string, docs: Doc[]): Doc[] {
  const matches = compileFilter(toDoc(`${command}.filter`, input.filter ?? {}));
  return docs.filter(doc => matches(doc));
}

/** From the `cursor` field that listings and aggregations take. */
export function batchSize({ input }: Call): number | undefined {
  const cursor = toDoc('cursor', input.cursor ?? {});
  refuseUnknownFields('cursor', cursor, ['batchSize']);
  return toCount('cursor.batchSize', cursor.batchSize);
}
