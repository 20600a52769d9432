import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

// Beside each text of the built app, the same compressed as far as it goes: too slow to be done at each request.
const folder = join(import.meta.dirname, '..', 'dist');
const TEXT = /\.(js|css|html|svg|webmanifest)$/;
/** Shorter ones travel in one packet either way. */
const LEAST_BYTES = 500;

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!TEXT.test(name)) continue;
  const text = readFileSync(join(folder, name));
  if (text.length < LEAST_BYTES) continue;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, { params }));
}
