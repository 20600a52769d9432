import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fixedAmount, normalisedAmount, parseAmount, parseBalance } from './index.ts';

describe('amounts', () => {
  test.each([
    ['12.50', 1250],
    ['5.0', 500],
    ['5', 500],
    ['0.01', 1],
    ['12.500', 1250],
    ['007', 700],
  ])('%s is %i hundredths', (text, minor) => expect(parseAmount(text)).toBe(minor));

  test.each(['', '0', '0.00', '-1', '1,50', '1.005', '1e3', '.5', '5.', ' 5', '99999999999999999'])(
    '"%s" is not an amount',
    text => expect(parseAmount(text)).toBeUndefined(),
  );

  test.each([
    [1250, '12.5', '12.50'],
    [500, '5', '5.00'],
    [10_000, '100', '100.00'],
    [7, '0.07', '0.07'],
    [0, '0', '0.00'],
  ])('%i is echoed as %s and shown as %s', (minor, normalised, fixed) => {
    expect([normalisedAmount(minor), fixedAmount(minor)]).toEqual([normalised, fixed]);
  });

  test('writing and reading again never changes an amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), minor => {
        expect(parseBalance(normalisedAmount(minor))).toBe(minor);
        expect(parseBalance(fixedAmount(minor))).toBe(minor);
      }),
    );
  });
});
