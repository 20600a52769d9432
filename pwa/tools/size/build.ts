import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Chunk = z.object({
  file: z.string(),
  isEntry: z.boolean().optional(),
  imports: z.array(z.string()).optional(),
  css: z.array(z.string()).optional(),
});
const Manifest = z.record(z.string(), Chunk);

/** A build of the app, by what Vite and Workbox wrote about it. */
export interface Build {
  readonly read: (file: string) => Buffer;
  /** What a phone must fetch before shops near it are on the screen. */
  readonly critical: readonly string[];
  /** What the service worker keeps at the first visit. */
  readonly precached: readonly string[];
}

/** Chunks that the first screen asks for beside the entry: they are imported when the phone is known to keep data. */
const FIRST_SCREEN = ['src/app/start.tsx'];

export function readBuild(folder: string): Build {
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const manifest = Manifest.parse(JSON.parse(read('.vite/manifest.json').toString()));
  const files = new Set(['index.html', 'first.js']);
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.css?.forEach(file => files.add(file));
    chunk.imports?.forEach(visit);
  };
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry) visit(name);
  FIRST_SCREEN.forEach(visit);
  const urls = read('sw.js')
    .toString()
    .matchAll(/"url":"([^"]+)"/g);
  return { read, critical: [...files], precached: [...urls].map(([, url = '']) => url) };
}
