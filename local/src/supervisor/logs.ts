import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { forPeople, prefix } from './log-lines.ts';

/** Every line of every part goes to `<folder>/<part>.log`; what people should see goes to the terminal, prefixed. */
export class Logs {
  readonly #folder: string;
  readonly #everything: boolean;
  readonly #show: (line: string) => void;
  readonly #files = new Map<string, WriteStream>();

  constructor(folder: string, everything: boolean, show: (line: string) => void = console.log) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#everything = everything;
    this.#show = show;
  }

  write(name: string, line: string): void {
    this.#file(name).write(`${line}\n`);
    const shown = forPeople(line, this.#everything);
    if (shown === undefined) return;
    const index = [...this.#files.keys()].indexOf(name);
    this.#show(prefix(name, index, process.stdout.isTTY) + shown);
  }

  #file(name: string): WriteStream {
    const file = this.#files.get(name) ?? createWriteStream(join(this.#folder, `${name}.log`));
    this.#files.set(name, file);
    return file;
  }
}
