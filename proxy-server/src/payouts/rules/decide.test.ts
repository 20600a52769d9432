import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leftToday, mayPayOut } from './decide.ts';

const money = fc.integer({ min: 0, max: 1_000_000 });

test('whatever is asked for in whatever order, no more goes out than was earned, than a day allows, and nothing small', () => {
  fc.assert(
    fc.property(money, fc.array(money), money, money, (earned, wishes, minimumNgwee, dailyMaximumNgwee) => {
      const limits = { minimumNgwee, dailyMaximumNgwee };
      const paid: number[] = [];
      const out = () => paid.reduce((a, b) => a + b, 0);
      for (const wish of wishes)
        if (mayPayOut(wish, { balanceNgwee: earned - out(), todayNgwee: out() }, limits).ok) paid.push(wish);
      expect(out()).toBeLessThanOrEqual(Math.min(earned, dailyMaximumNgwee));
      expect(paid.every(amount => amount >= minimumNgwee)).toBe(true);
      expect(leftToday(limits, out())).toBe(dailyMaximumNgwee - out());
    }),
  );
});

test.each([
  [99, 'payout_too_small'],
  [501, 'payout_limit'],
  [401, 'balance_too_low'],
])('%i ngwee of 400, from 100 and at most 500 a day: %s', (amountNgwee, id) => {
  const limits = { minimumNgwee: 100, dailyMaximumNgwee: 500 };
  expect(mayPayOut(amountNgwee, { balanceNgwee: 400, todayNgwee: 0 }, limits)).toMatchObject({ id });
});
