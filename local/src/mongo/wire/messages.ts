import { decode, encode, type Doc } from '../values/bson.ts';

/** https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

export const HEADER_BYTES = 16;
export const MAX_MESSAGE_BYTES = 48_000_000;

const CHECKSUM_PRESENT = 1 << 0;
const MORE_TO_COME = 1 << 1;
const REQUIRED_BITS = 0xffff; // an unknown one of these must be refused, the upper ones may be ignored

export interface Request {
  command: Doc;
  /** The old message that drivers open a connection with, before they know that OP_MSG is understood. */
  legacy: boolean;
  /** Null when the client does not want to hear: an unacknowledged write. */
  reply: ((answer: Doc) => Buffer) | null;
}

/** @throws Error for a message we cannot read: the connection is of no use then */
export function readMessage(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === OP_MSG) {
    const flags = message.readUInt32LE(HEADER_BYTES);
    if ((flags & REQUIRED_BITS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0)
      throw new Error(`unknown flags ${flags}`);
    const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
    const reply = flags & MORE_TO_COME ? null : (answer: Doc) => opMsg(requestId, answer);
    return { command: readSections(message.subarray(HEADER_BYTES + 4, end)), legacy: false, reply };
  }
  if (opCode === OP_QUERY) {
    const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
    const namespace = message.toString('utf8', HEADER_BYTES + 4, nameEnd);
    const command = decode(message.subarray(nameEnd + 1 + 8));
    return {
      command: { ...command, $db: namespace.split('.', 1)[0] },
      legacy: true,
      reply: a => opReply(requestId, a),
    };
  }
  throw new Error(`unknown operation ${opCode}`);
}

/** Kind 0 is the command, kind 1 a list that belongs into it under a name (the documents of an insert). */
function readSections(sections: Buffer): Doc {
  let command: Doc = {};
  const lists: Doc = {};
  for (let at = 0; at < sections.length;) {
    const kind = sections.readUInt8(at);
    const size = sections.readInt32LE(at + 1);
    const section = sections.subarray(at + 1, at + 1 + size);
    if (section.length !== size || size < 5) throw new Error('a section ends outside its message');
    if (kind === 0) command = decode(section);
    else if (kind === 1) {
      const nameEnd = section.indexOf(0, 4);
      lists[section.toString('utf8', 4, nameEnd)] = readDocuments(section.subarray(nameEnd + 1));
    } else throw new Error(`unknown section kind ${kind}`);
    at += 1 + size;
  }
  return { ...command, ...lists };
}

function readDocuments(bytes: Buffer): Doc[] {
  const docs: Doc[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = bytes.readInt32LE(at);
    if (size < 5) throw new Error('a document of no length');
    docs.push(decode(bytes.subarray(at, at + size)));
    at += size;
  }
  return docs;
}

function opMsg(responseTo: number, answer: Doc): Buffer {
  const flagsAndKind = Buffer.alloc(5);
  return withHeader(responseTo, OP_MSG, [flagsAndKind, encode(answer)]);
}

function opReply(responseTo: number, answer: Doc): Buffer {
  const fields = Buffer.alloc(20); // flags, cursor id, starting from, number returned
  fields.writeInt32LE(1, 16);
  return withHeader(responseTo, OP_REPLY, [fields, encode(answer)]);
}

function withHeader(responseTo: number, opCode: number, parts: Uint8Array[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + parts.reduce((bytes, part) => bytes + part.length, 0), 0);
  header.writeInt32LE(responseTo, 8);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, ...parts]);
}
