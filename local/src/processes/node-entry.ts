import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** How to run another of our modules as a Node program: its file, and the flags Node needs before it. */
export interface NodeEntry {
  file: string;
  flags: string[];
}

/**
 * The program `name` (without extension) beside the module `base`. From TypeScript sources it runs through tsx,
 * from `dist` as it is, so that the same caller works in tests, in development and built.
 */
export function nodeEntry(name: string, base: string): NodeEntry {
  const extension = base.endsWith('.ts') ? '.ts' : '.js';
  const file = fileURLToPath(new URL(name + extension, base));
  return { file, flags: extension === '.ts' ? typescriptFlags(base) : [] };
}

/** Node's flags to run TypeScript of this repository in place: tsx, and workspaces resolved to their sources. */
export function typescriptFlags(base: string): string[] {
  const tsx = createRequire(base).resolve('tsx');
  return ['--import', pathToFileURL(tsx).href, '--conditions=@linka/source'];
}
