import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Calls `take` with each line of a stream. An absent stream has no lines. */
export function eachLine(stream: Readable | null, take: (line: string) => void): void {
  if (stream) createInterface({ input: stream, crlfDelay: Infinity }).on('line', take);
}
