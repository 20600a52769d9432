import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { Entry } from './entry.ts';

/** Where entries outlive the process. `append` returns once the entry is on the disk. */
export interface Journal {
  readonly past: readonly Entry[];
  append(entry: Entry): void;
  close(): void;
}

export const memoryJournal = (): Journal => ({ past: [], append: () => undefined, close: () => undefined });

/**
 * A file of one JSON entry a line. A last line without its line feed was never acknowledged to anybody: it is cut
 * off. Any other line that cannot be read throws: better no start than a company that forgets.
 */
export function fileJournal(path: string): Journal {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  const past = whole
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, index) => readLine(line, `${path}:${index + 1}`));
  const file = openSync(path, 'a', 0o600);
  ftruncateSync(file, whole.length);
  return {
    past,
    append: entry => {
      writeSync(file, `${JSON.stringify(entry)}\n`);
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
}

function readLine(line: string, where: string): Entry {
  try {
    return Entry.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`the journal is damaged at ${where}`, { cause });
  }
}
