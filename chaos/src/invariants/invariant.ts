import type { Diary } from '../people/diary.ts';
import type { Facts } from '../facts/index.ts';

/** Something that must be true when everything has come to rest, whatever went wrong before. */
export interface Invariant {
  readonly name: string;
  /** A sentence for each breach; none when it holds. */
  readonly breaches: (facts: Facts, diary: Diary) => string[];
}
