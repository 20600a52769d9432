import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Ngwee, basketNgwee, formatKwacha, fromMomoAmount, sumNgwee, toMomoAmount } from './index.ts';

const ngwee = fc.integer({ min: 0, max: 100_000_000 });

describe('Ngwee', () => {
  test.each([-1, 0.5, 100_000_001, NaN, Infinity, '100', null])('refuses %p', value => {
    expect(Ngwee.safeParse(value).success).toBe(false);
  });
  test('takes every whole amount up to K1 000 000', () => {
    fc.assert(fc.property(ngwee, amount => Ngwee.parse(amount) === amount));
  });
});

describe('formatKwacha', () => {
  test.each([
    [0, 'K0'],
    [5, 'K0.05'],
    [8500, 'K85'],
    [125_050, 'K1,250.50'],
    [100_000_000, 'K1,000,000'],
  ])('%i ngwee reads %s', (amount, text) => {
    expect(formatKwacha(amount)).toBe(text);
  });
  test('the figures give back the amount', () => {
    fc.assert(
      fc.property(ngwee, amount => {
        const [kwacha = '', rest = '00'] = formatKwacha(amount).slice(1).replaceAll(',', '').split('.');
        expect(rest).toHaveLength(2);
        expect(Number(kwacha) * 100 + Number(rest)).toBe(amount);
      }),
    );
  });
});

describe('the decimal MoMo speaks', () => {
  test('there and back is the same amount', () => {
    fc.assert(fc.property(ngwee, amount => fromMomoAmount(toMomoAmount(amount)) === amount));
  });
  test('an echo without its last zeros, or with more of them, is the same amount', () => {
    fc.assert(
      fc.property(ngwee, fc.integer({ min: 0, max: 6 }), (amount, zeros) => {
        expect(fromMomoAmount(String(amount / 100))).toBe(amount);
        expect(fromMomoAmount(toMomoAmount(amount) + '0'.repeat(zeros))).toBe(amount);
      }),
    );
  });
  test('a part of a ngwee is no amount', () => {
    fc.assert(
      fc.property(
        ngwee,
        fc.integer({ min: 1, max: 9 }),
        (amount, part) => fromMomoAmount(toMomoAmount(amount) + String(part)) === undefined,
      ),
    );
  });
  test.each(['', '.', '.5', '5.', '-1', '+1', '1,5', '1e3', ' 1', '0x10', '1000000.01', '١'])(
    'refuses %p',
    text => {
      expect(fromMomoAmount(text)).toBeUndefined();
    },
  );
});

test('a basket costs the sum of its parts, however it is split', () => {
  const line = fc.record({
    unitPriceNgwee: fc.integer({ min: 0, max: 100_000 }),
    quantity: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (a, b) => {
      expect(basketNgwee([...a, ...b])).toBe(sumNgwee([basketNgwee(a), basketNgwee(b)]));
      const oneByOne = a.flatMap(({ unitPriceNgwee, quantity }) =>
        Array.from({ length: quantity }, () => unitPriceNgwee),
      );
      expect(basketNgwee(a)).toBe(sumNgwee(oneByOne));
    }),
  );
});
