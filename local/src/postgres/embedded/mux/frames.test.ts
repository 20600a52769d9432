import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Frames } from './frames.ts';
import { message } from './messages.ts';

test('messages come out as they went in, however the network cuts them', () => {
  const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
  fc.assert(
    fc.property(bodies, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sent, cuts) => {
      const frames = new Frames('typed');
      const stream = Buffer.concat(sent.map(body => message('d', body)));
      const got: number[][] = [];
      for (let at = 0, i = 0; at < stream.length; i++) {
        const size = cuts[i % cuts.length] ?? 1;
        frames.push(stream.subarray(at, at + size));
        at += size;
        for (let frame = frames.next(); frame; frame = frames.next()) got.push([...frame.subarray(5)]);
      }
      expect(got).toEqual(sent.map(body => [...body]));
    }),
  );
});

test('a length that cannot be is refused, not waited for', () => {
  const frames = new Frames('typed');
  frames.push(Buffer.from('GET / HTTP/1.1'));
  expect(() => frames.next()).toThrow(/bytes long/);
});
