import { closeSync, openSync, readFileSync, ftruncateSync, writeSync } from 'node:fs';

/**
 * An append-only file of events, one JSON object a line. A line is handed to the operating system before
 * `append` returns, so a killed process loses nothing it has answered (a power cut may: no fsync).
 */
export class Journal<Event> {
  readonly #file: number;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'a+');
  }

  /** All whole lines so far. A last line without its end was cut by a kill before anyone was answered: it goes. */
  replay(): Event[] {
    const text = readFileSync(this.#path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) ftruncateSync(this.#file, Buffer.byteLength(whole));
    return whole
      .split('\n')
      .slice(0, -1)
      .map((line, index) => this.#read(line, index + 1));
  }

  append(event: Event): void {
    writeSync(this.#file, `${JSON.stringify(event)}\n`);
  }

  clear(): void {
    ftruncateSync(this.#file, 0);
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(line: string, number: number): Event {
    try {
      return JSON.parse(line) as Event; // our own writing, not input from outside
    } catch (cause) {
      throw new Error(`${this.#path}:${number} is not a journal line`, { cause });
    }
  }
}
