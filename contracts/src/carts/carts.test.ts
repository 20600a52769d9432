import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CartOperation, foldCart, mergeCarts, pruned } from './index.ts';

const shop = '00000000-0000-4000-8000-000000001000';
const item = { name: 'Maize meal', unitPriceNgwee: 18_500, shopName: 'Mama Chileshe' };
const act: fc.Arbitrary<CartOperation['act']> = fc.oneof(
  fc.record({ type: fc.constant('add' as const), quantity: fc.integer({ min: -3, max: 5 }) }),
  fc.record({ type: fc.constant('set' as const), quantity: fc.integer({ min: 0, max: 120 }) }),
  fc.record({ type: fc.constant('remove' as const) }),
);
const operation: fc.Arbitrary<CartOperation> = fc.record({
  id: fc.uuid(),
  shopId: fc.constant(shop),
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
        id: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
        shopId: shop,
        sku: 'meal',
        at: 7,
        act: { type: 'remove' },
        item,
      };
      expect(foldCart([removed, ...ops]).map(line => line.sku)).not.toContain('meal');
    }),
  );
});

const byId = (ops: readonly CartOperation[]) => [...ops].sort((a, b) => (a.id < b.id ? -1 : 1));

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(operations, operations, operations, (a, b, c) => {
      expect(byId(mergeCarts(a, b))).toEqual(byId(mergeCarts(b, a)));
      expect(byId(mergeCarts(mergeCarts(a, b), c))).toEqual(byId(mergeCarts(a, mergeCarts(b, c))));
      expect(byId(mergeCarts(a, a))).toEqual(byId(mergeCarts(a, [])));
    }),
  );
});

test('what is pruned never mattered, also when it is told again, and pruning twice takes nothing more', () => {
  fc.assert(
    fc.property(operations, operations, (some, more) => {
      const bySku = (ops: readonly CartOperation[]) =>
        [...foldCart(ops)].sort((x, y) => x.sku.localeCompare(y.sku));
      expect(bySku(pruned(some))).toEqual(bySku(some));
      expect(bySku([...pruned([...some, ...more]), ...some])).toEqual(bySku([...some, ...more]));
      expect(pruned(pruned(some))).toEqual(pruned(some));
    }),
  );
});

test('an operation told with two times counts at the earlier one, whoever is asked first', () => {
  fc.assert(
    fc.property(operations, operations, (some, others) => {
      const late = some.map(operation => ({ ...operation, at: operation.at + 3 }));
      expect(byId(mergeCarts([...late, ...others], some))).toEqual(
        byId(mergeCarts(some, [...others, ...late])),
      );
    }),
  );
});

test('every operation a phone makes goes over the wire', () => {
  fc.assert(
    fc.property(
      operation.filter(({ act }) => act.type !== 'set' || act.quantity <= 99),
      made => expect(CartOperation.parse(JSON.parse(JSON.stringify(made)))).toEqual(made),
    ),
  );
});
