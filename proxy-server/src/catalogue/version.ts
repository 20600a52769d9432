import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding, GoodCatalogue } from './rules.ts';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
// 22 kB in a few milliseconds, once a version; higher levels win little on so short a text.
const BROTLI_QUALITY = 6;

/** One version of a catalogue, ready to send. Each encoding is made once, when somebody first asks for it. */
export class CatalogueVersion {
  readonly etag: string;
  readonly #identity: Buffer;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();

  constructor({ etag, body }: GoodCatalogue) {
    this.etag = etag;
    this.#identity = Buffer.from(body);
  }

  /** Memory it holds, roughly: both encodings together are about half of the text. */
  get bytes(): number {
    return Math.ceil(this.#identity.length * 1.5);
  }

  as(encoding: Encoding): Promise<Buffer> | Buffer {
    if (encoding === 'identity') return this.#identity;
    let encoded = this.#encoded.get(encoding);
    if (!encoded) {
      encoded =
        encoding === 'gzip'
          ? toGzip(this.#identity)
          : toBrotli(this.#identity, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
      this.#encoded.set(encoding, encoded);
    }
    return encoded;
  }
}
