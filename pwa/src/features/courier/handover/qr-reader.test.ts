import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOfOtherOrder } from './qr-reader.ts';

test('a code is turned away only when it names another order', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.string(), (mine, other, seal) => {
      expect(isOfOtherOrder(`${mine}.${seal}`, mine)).toBe(false);
      expect(isOfOtherOrder(`${other}.${seal}`, mine)).toBe(other !== mine);
    }),
  );
  expect(isOfOtherOrder('some other kind of token', 'a')).toBe(false);
});
