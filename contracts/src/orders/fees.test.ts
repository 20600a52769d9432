import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deliveryFeeNgwee } from './index.ts';

test.each([
  [0, 1500],
  [2000, 1500],
  [2001, 1900],
  [3000, 1900],
  [3000.5, 2300],
  [10_000, 4700],
])('%d m costs %i ngwee', (metres, fee) => {
  expect(deliveryFeeNgwee(metres)).toBe(fee);
});

test('further never costs less, and each kilometre at most one step more', () => {
  const metres = fc.double({ min: 0, max: 10_000, noNaN: true });
  fc.assert(
    fc.property(metres, metres, (a, b) => {
      const [near, far] = a < b ? [a, b] : [b, a];
      const more = deliveryFeeNgwee(far) - deliveryFeeNgwee(near);
      expect(more).toBeGreaterThanOrEqual(0);
      expect(more).toBeLessThanOrEqual(400 * Math.ceil((far - near) / 1000 + 1));
    }),
  );
});
