import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the running system's own files. */
export const dataFolder = (): string => dirname(process.env.LINKA_RUN ?? '');

interface Notes {
  readonly add: (line: string) => void;
  readonly all: () => string[];
}

/** Lines that outlive the process of one journey: whoever looks when all are over finds them. */
export function notes(name: string): Notes {
  const file = (): string => join(dataFolder(), `${name}.notes`);
  return {
    add: line => appendFileSync(file(), `${line.replaceAll('\n', ' ')}\n`),
    all: () => (existsSync(file()) ? readFileSync(file(), 'utf8').trim().split('\n') : []),
  };
}

/** Where shoppers said that they live. */
export const landmarks = notes('landmarks');
