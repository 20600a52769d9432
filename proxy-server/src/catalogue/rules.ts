import { createHash } from 'node:crypto';
import { Catalogue } from '@linka/contracts/catalogue';

/** A catalogue answer as the shop gave it is asked for again after this long, in milliseconds. */
export const FRESH_MS = 2_000;

const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{1,120}"$/;

export interface GoodCatalogue {
  readonly etag: string;
  /** JSON with what the contract names and nothing else. */
  readonly body: string;
}

/** Reads what a shop answered; undefined for anything but a catalogue of this very shop. */
export function readCatalogue(
  shopId: string,
  bytes: Buffer,
  etag: string | undefined,
): GoodCatalogue | undefined {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  const catalogue = Catalogue.safeParse(json);
  if (!catalogue.success || catalogue.data.shopId !== shopId) return undefined;
  const body = JSON.stringify(catalogue.data);
  const own = () => `"${createHash('sha256').update(body).digest('base64url')}"`;
  return { etag: etag !== undefined && ETAG.test(etag) ? etag : own(), body };
}

const strong = (etag: string): string => etag.replace(/^W\//, '');

/** Does the client hold this version? Weak comparison, as RFC 9110 §13.1.2 asks. */
export const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === '*' || ifNoneMatch.split(',').some(one => strong(one.trim()) === strong(etag)));

export type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest of our encodings that the client takes. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const taken = (acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .filter(one => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map(one => one.split(';')[0]?.trim());
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity';
}
