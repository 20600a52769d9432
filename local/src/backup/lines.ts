import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Writes texts, a line each, to a compressed file; answers how many. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const line of lines) {
      count += 1;
      yield `${line}\n`;
    }
  }
  await pipeline(Readable.from(counted()), createGzip(), createWriteStream(path));
  return count;
}

/** Reads such a file line by line, never the whole of it. Throws when it was cut off. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const reading = pipeline(createReadStream(path), unzipped);
  // A failure is thrown below, where somebody waits for it.
  reading.catch(() => undefined);
  for await (const line of createInterface({ input: unzipped, crlfDelay: Infinity })) yield line;
  await reading;
}
