import { expect, test } from '@jest/globals';
import { formatKwacha } from '@linka/contracts/money';
import fc from 'fast-check';
import { parseCount, parseKwacha, typedPrice } from './index.ts';

const prices = fc.integer({ min: 1, max: 100_000_000 });

test('a price reads back as it was, typed or as people see it', () => {
  fc.assert(
    fc.property(prices, ngwee => {
      expect(parseKwacha(typedPrice(ngwee))).toBe(ngwee);
      expect(parseKwacha(formatKwacha(ngwee))).toBe(ngwee);
    }),
  );
});

test.each([
  ['85', 8500],
  ['12,5', 1250],
  [' K 1,250.50 ', 125_050],
  ['k7.05', 705],
])('%j is %i ngwee', (typed, ngwee) => {
  expect(parseKwacha(typed)).toBe(ngwee);
});

test.each(['', '0', '-5', '1.234', '12.5.1', 'ten', '9999999', '1e3'])('%j is no price', typed => {
  expect(parseKwacha(typed)).toBeUndefined();
});

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['100000', 100_000],
  ['100001', undefined],
  ['1.5', undefined],
  ['-1', undefined],
  ['', undefined],
])('a count of %j reads %p', (typed, count) => {
  expect(parseCount(typed)).toBe(count);
});
