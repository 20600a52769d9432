import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Bytes } from '../platform/http/answer.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

const shrink: Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Promise<Buffer>> = {
  gzip: promisify(gzip),
  br: body => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};

/** The best encoding a caller accepts; an encoding with q=0 is refused. */
function encodingFor(accepted = ''): Encoding {
  const wanted = new Set(
    accepted
      .split(',')
      .map(part => part.trim().toLowerCase())
      .filter(part => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map(part => part.split(';', 1)[0]),
  );
  return wanted.has('br') ? 'br' : wanted.has('gzip') ? 'gzip' : 'identity';
}

/** One version of a JSON document as ready bytes: hashed once, and compressed once for each encoding asked for. */
export class Edition {
  readonly #hash: string;
  readonly #bodies = new Map<Encoding, Promise<Buffer>>();

  constructor(value: unknown) {
    const body = Buffer.from(JSON.stringify(value));
    this.#hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    this.#bodies.set('identity', Promise.resolve(body));
  }

  /** Answers 304 when the caller's copy, in whatever encoding it was sent, is of this version. */
  async answer(ifNoneMatch: string | undefined, accepted: string | undefined): Promise<Bytes> {
    const encoding = encodingFor(accepted);
    const headers = {
      etag: this.#etag(encoding),
      vary: 'accept-encoding',
      'cache-control': 'no-cache',
    };
    if (this.#matches(ifNoneMatch)) return { status: 304, headers, body: null };
    return {
      status: 200,
      headers: {
        ...headers,
        'content-type': 'application/json',
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
      body: await this.#body(encoding),
    };
  }

  /** Strong: other bytes, other tag. */
  #etag(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.#hash}"` : `"${this.#hash}-${encoding}"`;
  }

  #matches(ifNoneMatch = ''): boolean {
    const known = new Set([this.#etag('identity'), this.#etag('gzip'), this.#etag('br'), '*']);
    return ifNoneMatch.split(',').some(tag => known.has(tag.trim().replace(/^W\//, '')));
  }

  async #body(encoding: Encoding): Promise<Buffer> {
    const ready = this.#bodies.get(encoding);
    if (ready) return ready;
    const made = this.#body('identity').then(body =>
      encoding === 'identity' ? body : shrink[encoding](body),
    );
    this.#bodies.set(encoding, made);
    return made;
  }
}
