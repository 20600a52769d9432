import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldCart, type CartOperation } from './operations.ts';

const item = { name: 'Maize meal', unitPriceNgwee: 18_500, shopName: 'Mama Chileshe' };
const act: fc.Arbitrary<CartOperation['act']> = fc.oneof(
  fc.record({ type: fc.constant('add' as const), quantity: fc.integer({ min: -3, max: 5 }) }),
  fc.record({ type: fc.constant('set' as const), quantity: fc.integer({ min: 0, max: 120 }) }),
  fc.record({ type: fc.constant('remove' as const) }),
);
const operation: fc.Arbitrary<CartOperation> = fc.record({
  id: fc.uuid(),
  shopId: fc.constant('shop'),
  sku: fc.constantFrom('meal', 'oil', 'soap'),
  at: fc.integer({ min: 0, max: 6 }),
  act,
  item: fc.constant(item),
});
const operations = fc.uniqueArray(operation, { selector: ({ id }) => id, maxLength: 20 });

test('the same operations make the same cart, in whatever order and however often they arrive', () => {
  fc.assert(
    fc.property(operations, operations, fc.infiniteStream(fc.nat()), (some, more, order) => {
      const all = [...some, ...more, ...some];
      const shuffled = all
        .map(value => ({ value, key: order.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value);
      const byName = (ops: readonly CartOperation[]) =>
        [...foldCart(ops)].sort((a, b) => a.sku.localeCompare(b.sku));
      expect(byName(shuffled)).toEqual(byName([...some, ...more]));
    }),
  );
});

test('a line is there exactly when there are 1 to 99 of it', () => {
  fc.assert(
    fc.property(operations, ops => {
      for (const line of foldCart(ops)) {
        expect(line.quantity).toBeGreaterThan(0);
        expect(line.quantity).toBeLessThan(100);
      }
    }),
  );
});

test('what is removed last stays removed', () => {
  fc.assert(
    fc.property(operations, ops => {
      const removed: CartOperation = {
        id: 'ffffffff',
        shopId: 'shop',
        sku: 'meal',
        at: 7,
        act: { type: 'remove' },
        item,
      };
      expect(foldCart([removed, ...ops]).map(line => line.sku)).not.toContain('meal');
    }),
  );
});
