import { expect, test } from '@jest/globals';
import { catalogue } from '../../testing/shop.ts';
import { canOrder, reviewCart } from './review.ts';

const line = (sku: string, quantity: number, unitPriceNgwee: number) => ({
  sku,
  quantity,
  unitPriceNgwee,
  name: sku,
  shopName: 'Mama Chileshe',
});

test.each([
  ['as it was', line('meal-25', 2, 18_500), null, 18_500, true],
  ['at another price', line('meal-25', 2, 18_000), 'price_moved', 18_500, true],
  ['more than there is', line('meal-25', 40, 18_500), 'too_few', 18_500, false],
  ['sold out', line('oil-2', 1, 9_000), 'sold_out', 9_000, false],
  ['no longer sold', line('soap', 1, 1_500), 'gone', 1_500, false],
])('%s', (_, wanted, problem, unitPriceNgwee, orderable) => {
  const reviewed = reviewCart([wanted], catalogue);
  expect(reviewed).toMatchObject([{ problem, unitPriceNgwee, quantity: wanted.quantity }]);
  expect(canOrder(reviewed)).toBe(orderable);
});

test('while the shelf is not known, the cart stands as it is; an empty cart is no order', () => {
  expect(canOrder(reviewCart([line('soap', 1, 1_500)], undefined))).toBe(true);
  expect(canOrder([])).toBe(false);
});
