import { extname } from 'node:path';
import type { Bytes } from '../../platform/http/answer.ts';

const types: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The media type of a picture by its name; undefined when it is no picture. */
export const typeOf = (file: string): string | undefined => types[extname(file)];

/** A picture to be kept for good: a new picture gets a new name. */
export const picture = (file: string, body: Buffer): Bytes => ({
  status: 200,
  headers: {
    'content-type': typeOf(file) ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    // An SVG can carry scripts; opened by itself it may run none.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  },
  body,
});
