import { fail } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import { checkIndexSpec } from '../storage/index-spec.ts';
import type { Doc } from '../values/bson.ts';
import { equal } from '../values/compare.ts';
import { toDoc, toList, toText } from '../values/convert.ts';
import { render } from '../values/render.ts';
import { batchSize } from './collections.ts';
import type { Call, Commands } from './command.ts';

export const indexCommands: Commands = {
  createIndexes: {
    fields: ['indexes'],
    run: ({ input, database, catalog }) => {
      const name = toText('createIndexes', input.createIndexes);
      const specs = toList('createIndexes.indexes', input.indexes).map(spec =>
        checkIndexSpec(toDoc('indexes', spec)),
      );
      const createdCollectionAutomatically = !catalog.get(database, name);
      const collection = catalog.getOrCreate(database, name);
      const numIndexesBefore = collection.indexes.size;
      for (const spec of specs) if (!exists(collection, spec)) collection.addIndex(spec);
      return {
        numIndexesBefore,
        numIndexesAfter: collection.indexes.size,
        createdCollectionAutomatically,
        ok: 1,
      };
    },
  },
  listIndexes: {
    fields: ['cursor'],
    run: call => {
      const collection = existing(call, 'listIndexes');
      const specs = [...collection.indexes.values()].map(index => index.spec);
      return call.cursors.start(collection.namespace, specs, batchSize(call));
    },
  },
  dropIndexes: {
    fields: ['index'],
    run: call => {
      const collection = existing(call, 'dropIndexes');
      const nIndexesWas = collection.indexes.size;
      for (const name of named(collection, call.input.index)) collection.dropIndex(name);
      return { nIndexesWas, ok: 1 };
    },
  },
};

function existing({ input, database, catalog }: Call, command: string): Collection {
  const name = toText(command, input[command]);
  return catalog.get(database, name) ?? fail('NamespaceNotFound', `ns does not exist: ${database}.${name}`);
}

/** What tells an index from others; their names and expiry do not. */
const IDENTITY = ['key', 'unique', 'sparse', 'partialFilterExpression'];

/** Whether the very same index is there. @throws CommandError when one with its name, or one like it, is */
function exists(collection: Collection, spec: Doc): boolean {
  for (const { spec: known, name } of collection.indexes.values()) {
    const alike = IDENTITY.every(option => equal(known[option], spec[option]));
    const sameName = name === spec.name;
    if (alike && (name === '_id_' || (sameName && equal(known.expireAfterSeconds, spec.expireAfterSeconds))))
      return true;
    if (alike)
      fail('IndexOptionsConflict', `Index already exists with another name or other options: ${name}`);
    if (sameName)
      fail('IndexKeySpecsConflict', `An existing index has the same name as the requested index: ${name}`);
  }
  return false;
}

/** Which indexes to drop: a name, a list of names, a key, or `*` for all but that of `_id`. */
function named(collection: Collection, wanted: unknown): string[] {
  const indexes = [...collection.indexes.values()];
  if (wanted === '*') return indexes.map(index => index.name).filter(name => name !== '_id_');
  return (Array.isArray(wanted) ? wanted : [wanted]).map(item => {
    const index = indexes.find(
      ({ name, spec }) => name === item || (typeof item === 'object' && equal(spec.key, item)),
    );
    if (!index) fail('IndexNotFound', `index not found: ${render(item)}`);
    if (index.name === '_id_') fail('InvalidOptions', 'cannot drop _id index');
    return index.name;
  });
}
