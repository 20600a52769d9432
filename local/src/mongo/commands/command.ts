import type { Catalog } from '../storage/catalog.ts';
import type { Doc } from '../values/bson.ts';
import type { Cursors } from './cursors.ts';

export interface Server {
  catalog: Catalog;
  cursors: Cursors;
  now: () => Date;
}

export interface Call extends Server {
  /** The whole command; its first field names the command and usually the collection. */
  input: Doc;
  database: string;
}

export interface Command {
  /** The fields it understands besides its own name. Any other is refused: it could have changed the meaning. */
  fields: readonly string[] | 'any';
  run(call: Call): Doc;
}

export type Commands = Record<string, Command>;
