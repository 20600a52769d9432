import type { AnswerOf, Endpoint } from '@linka/contracts/http';
import type { Kept, KeptAnswer } from './kept.ts';

/** So many are remembered: what stands on a screen, and on the one before it. */
const MOST_READ = 12;

export interface Reading {
  /** A kept row by the contract of this build; undefined when it does not fit. */
  readonly of: <E extends Endpoint>(endpoint: E, row: KeptAnswer) => Kept<AnswerOf<E>> | undefined;
  /** Spares what the gateway just sent, and was parsed then, from being parsed again. */
  readonly learn: (row: KeptAnswer) => void;
}

interface Read {
  readonly text: string;
  readonly kept: Kept<unknown>;
}

/**
 * Reads kept answers. What says the same as before stays the same object, so that a screen which is told again draws
 * nothing again.
 */
export function createReading(): Reading {
  const read = new Map<string, Read>();
  const remember = (text: string, { key, takenAt }: KeptAnswer, value: unknown): Kept<unknown> => {
    const kept = { value, takenAt };
    read.delete(key);
    read.set(key, { text, kept });
    for (const [oldest] of read) if (read.size > MOST_READ) read.delete(oldest);
    return kept;
  };
  /** What was remembered if it says the same, with the age of this row. */
  const again = (text: string, row: KeptAnswer): Kept<unknown> | undefined => {
    const had = read.get(row.key);
    if (had?.text !== text) return undefined;
    return had.kept.takenAt === row.takenAt ? had.kept : remember(text, row, had.kept.value);
  };
  return {
    of: <E extends Endpoint>(endpoint: E, row: KeptAnswer) => {
      const text = JSON.stringify(row.value);
      const same = again(text, row);
      if (same !== undefined) return same as Kept<AnswerOf<E>>;
      const parsed = endpoint.answer?.safeParse(row.value);
      if (parsed?.success !== true) return undefined;
      return remember(text, row, parsed.data) as Kept<AnswerOf<E>>;
    },
    learn: row => {
      const text = JSON.stringify(row.value);
      if (again(text, row) === undefined) remember(text, row, row.value);
    },
  };
}
