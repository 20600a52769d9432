import { test } from '@playwright/test';
import { newNumber } from '../system/people.ts';
import { missGoods } from '../walks/goods-missing.ts';
import { lookAround } from '../walks/looking-around.ts';
import { followOrder, lookAtWork } from '../walks/one-order.ts';
import { isAccessible } from '../walks/rules.ts';

test.describe('nothing stands in anybody’s way, in both themes, with large text, for fingers, and without motion', () => {
  test('before ordering, and when something is empty, refused, wrong or without a network', ({ browser }) =>
    lookAround(browser, isAccessible));
  test('from an order that waits on the phone to the delivered one, for all three', ({ browser }) =>
    followOrder(browser, isAccessible, '+260966000062'));
  test('when something is missing in an order, for shopper and shop', ({ browser }) =>
    missGoods(browser, isAccessible, newNumber()));
  test('the workplaces, and the shops on a tablet', ({ browser }) => lookAtWork(browser, isAccessible));
});
