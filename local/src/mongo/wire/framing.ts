import { HEADER_BYTES, MAX_MESSAGE_BYTES } from './messages.ts';

/**
 * Cuts the bytes of a connection into messages: give it what arrived, get the messages now complete.
 * @throws Error for a length no message can have
 */
export function framing(): (bytes: Buffer) => Buffer[] {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = 4;
  return bytes => {
    chunks.push(bytes);
    held += bytes.length;
    const messages: Buffer[] = [];
    while (held >= wanted) {
      const buffer = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const size = buffer.readInt32LE(0);
      if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES) throw new Error(`a message of ${size} bytes`);
      wanted = size;
      if (held >= size) {
        messages.push(buffer.subarray(0, size));
        wanted = 4;
      }
      chunks = [held >= size ? buffer.subarray(size) : buffer];
      held = chunks[0]?.length ?? 0;
    }
    return messages;
  };
}
