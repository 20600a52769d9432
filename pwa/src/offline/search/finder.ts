import MiniSearch from 'minisearch';
import { normalise } from './normalise.ts';

export interface Findable {
  readonly name: string;
  /** Other words by which it may be looked for. */
  readonly text: string;
}

/** Letters that may be wrong: none in short words, one in four of longer ones. */
const TYPOS = 0.25;

/**
 * Finds things by words as people type them: unfinished, misspelt, in any order. Every word must fit; the best fit
 * comes first. Loaded only where somebody searches.
 */
export function createFinder<T extends Findable>(things: readonly T[]): (term: string) => readonly T[] {
  const index = new MiniSearch<Findable & { id: number }>({
    fields: ['name', 'text'],
    tokenize: text => normalise(text).split(' '),
    processTerm: word => word || null,
    searchOptions: {
      boost: { name: 3 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: word => (word.length > 3 ? TYPOS : false),
    },
  });
  index.addAll(things.map(({ name, text }, id) => ({ id, name, text })));
  return term => index.search(term).flatMap(({ id }) => things[id as number] ?? []);
}
