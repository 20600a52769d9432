import { describe, expect, test } from '@jest/globals';
import { serialize } from 'bson';
import { decode } from '../values/bson.ts';
import { framing } from './framing.ts';
import { readMessage } from './messages.ts';

const header = (opCode: number, body: Buffer) => {
  const bytes = Buffer.alloc(16);
  bytes.writeInt32LE(16 + body.length, 0);
  bytes.writeInt32LE(42, 4);
  bytes.writeInt32LE(opCode, 12);
  return Buffer.concat([bytes, body]);
};
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const opMsg = (flags: number, ...parts: Uint8Array[]) =>
  header(2013, Buffer.concat([int32(flags), ...parts]));
const kind0 = (doc: object) => Buffer.concat([Buffer.from([0]), serialize(doc)]);
const kind1 = (name: string, docs: object[]) => {
  const body = Buffer.concat([Buffer.from(`${name}\0`), ...docs.map(doc => serialize(doc))]);
  return Buffer.concat([Buffer.from([1]), int32(4 + body.length), body]);
};

describe('messages', () => {
  test('a command with its documents in a section of their own, before or after', () => {
    const expected = { insert: 'c', $db: 'd', documents: [{ a: 'x' }, { a: 'y' }] };
    const [command, documents] = [
      kind0({ insert: 'c', $db: 'd' }),
      kind1('documents', [{ a: 'x' }, { a: 'y' }]),
    ];
    expect(readMessage(opMsg(0, command, documents)).command).toEqual(expected);
    expect(readMessage(opMsg(0, documents, command)).command).toEqual(expected);
  });

  test('a checksum is passed over', () => {
    expect(readMessage(opMsg(1, kind0({ ping: 'x' }), int32(0x12345678))).command).toEqual({ ping: 'x' });
  });

  test('an unacknowledged write wants no answer', () => {
    expect(readMessage(opMsg(2, kind0({ insert: 'c' }))).reply).toBeNull();
  });

  test('the first hello of older drivers is answered in its own form', () => {
    const query = Buffer.concat([
      int32(0),
      Buffer.from('admin.$cmd\0'),
      int32(0),
      int32(-1),
      serialize({ isMaster: 'x' }),
    ]);
    const { command, legacy, reply } = readMessage(header(2004, query));
    expect([command, legacy]).toEqual([{ isMaster: 'x', $db: 'admin' }, true]);
    const answer = reply?.({ ok: 'yes' }) ?? Buffer.alloc(0);
    expect([answer.readInt32LE(0), answer.readInt32LE(8), answer.readInt32LE(12)]).toEqual([
      answer.length,
      42,
      1,
    ]);
    expect(decode(answer.subarray(36))).toEqual({ ok: 'yes' });
  });

  test.each([
    ['unknown flags', opMsg(4, kind0({ ping: 'x' }))],
    ['an unknown kind of section', opMsg(0, Buffer.from([7, 5, 0, 0, 0]))],
    ['a section longer than its message', opMsg(0, Buffer.from([0, 99, 0, 0, 0]))],
    ['an unknown operation', header(2012, Buffer.alloc(9))],
  ])('%s cannot be read', (_, message) => {
    expect(() => readMessage(message)).toThrow();
  });
});

describe('framing', () => {
  test('messages are the same however their bytes arrive', () => {
    const sent = [opMsg(0, kind0({ a: 1 })), opMsg(0, kind0({ b: 'longer' })), opMsg(0, kind0({ c: 3 }))];
    const stream = Buffer.concat(sent);
    for (const size of [1, 3, 17, 40, stream.length]) {
      const take = framing();
      const got: Buffer[] = [];
      for (let at = 0; at < stream.length; at += size) got.push(...take(stream.subarray(at, at + size)));
      expect(got.map(message => message.toString('hex'))).toEqual(
        sent.map(message => message.toString('hex')),
      );
    }
  });

  test('a length no message can have ends the connection', () => {
    expect(() => framing()(int32(3))).toThrow();
    expect(() => framing()(int32(48_000_001))).toThrow();
  });
});
