import { expect, test } from '@jest/globals';
import { say } from './index.ts';

const items = 'Cart, {count, plural, =0 {empty} one {# item} other {# items}}';

test.each([
  [items, { count: 0 }, 'Cart, empty'],
  [items, { count: 1 }, 'Cart, 1 item'],
  [items, { count: 12 }, 'Cart, 12 items'],
  ['{shop} opens {when}', { shop: 'Mama Chileshe', when: 'today 08:00' }, 'Mama Chileshe opens today 08:00'],
  ['no values', {}, 'no values'],
])('%s', (message, values, said) => {
  expect(say(message, values)).toBe(said);
});
