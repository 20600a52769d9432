const MAX_BYTES = 1 << 30;

/**
 * Cuts a stream of bytes into protocol messages, however the network cut it into chunks. A message is a type byte
 * and a length that counts itself; the first one of a client (start-up) has no type byte.
 */
export class Frames {
  #chunks: Buffer[] = [];
  #bytes = 0;
  #typed: boolean;

  constructor(first: 'start-up' | 'typed') {
    this.#typed = first === 'typed';
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
  }

  /** From now on messages have a type byte. */
  startUpIsOver(): void {
    this.#typed = true;
  }

  /** The next whole message with its head, or nothing yet. */
  next(): Buffer | undefined {
    const lengthAt = this.#typed ? 1 : 0;
    if (this.#bytes < lengthAt + 4) return undefined;
    const length = this.#joined(lengthAt + 4).readInt32BE(lengthAt);
    if (length < 4 || length > MAX_BYTES)
      throw new Error(`A message says it is ${String(length)} bytes long.`);
    const total = lengthAt + length;
    if (this.#bytes < total) return undefined;
    const joined = this.#joined(total);
    this.#chunks[0] = joined.subarray(total);
    this.#bytes -= total;
    return joined.subarray(0, total);
  }

  /** The first chunk, grown to at least `bytes`: a long message is joined once, not at every chunk of it. */
  #joined(bytes: number): Buffer {
    const first = this.#chunks[0] ?? Buffer.alloc(0);
    if (first.length >= bytes) return first;
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}
