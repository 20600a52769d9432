import { batchSize } from '../commands/collections.ts';
import type { Commands } from '../commands/command.ts';
import { field, isDoc } from '../values/bson.ts';
import { toList, toText } from '../values/convert.ts';
import { compilePipeline } from './stages.ts';

export const aggregateCommands: Commands = {
  aggregate: {
    fields: ['pipeline', 'cursor', 'allowDiskUse', 'bypassDocumentValidation'],
    run: call => {
      const { input, database, catalog, cursors } = call;
      const collection = catalog.view(database, toText('aggregate', input.aggregate));
      const pipeline = toList('aggregate.pipeline', input.pipeline);
      const run = compilePipeline(pipeline);
      const [first] = pipeline;
      const filter = isDoc(first) ? field(first, '$match') : undefined;
      // A first $match goes through the indexes; testing it once more in the pipeline changes nothing.
      const docs = run(collection.find(isDoc(filter) ? filter : {}));
      return cursors.start(collection.namespace, docs, batchSize(call));
    },
  },
};
