import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { refuse, type Refusal } from '@linka/contracts/problems';
import type { Bytes } from '../platform/http/answer.ts';

const types: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const headers = {
  // A new picture gets a new file name.
  'cache-control': 'public, max-age=31536000, immutable',
  // An SVG can carry scripts; opened by itself it may run none.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

/** Reads a picture of the folder. Names that lead out of it, by `..` or by a link, are as if they were not there. */
export async function readPicture(folder: string | undefined, file: string): Promise<Bytes | Refusal> {
  const type = types[extname(file)];
  if (folder === undefined || type === undefined) return refuse('not_found');
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep)) return refuse('not_found');
    return { status: 200, headers: { ...headers, 'content-type': type }, body: await readFile(path) };
  } catch {
    return refuse('not_found');
  }
}
