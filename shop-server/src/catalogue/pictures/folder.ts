import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Reads a file of the folder. Names that lead out of it, by `..` or by a link, are as if they were not there. */
export async function readInside(folder: string | undefined, file: string): Promise<Buffer | undefined> {
  if (folder === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, file));
    return path.startsWith(root + sep) ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}
