import { readText } from './files.ts';

/** The variables that a program of ours reads, as the schema in this file names them. */
export function configNames(path: string): Set<string> {
  const names = [...readText(path).matchAll(/^ +([A-Z][A-Z0-9_]*): /gm)].map(([, name]) => name ?? '');
  if (names.length === 0) throw new Error(`${path} names no variable`);
  return new Set(names);
}
