import { describe, expect, test } from '@jest/globals';
import { orderStates, refundStates, type OrderState } from '@linka/contracts/orders';
import fc from 'fast-check';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import type { BoardOrder } from './board-order.ts';
import { arrange, columns, stateAfter } from './columns.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const instant = fc.integer({ min: now - 3 * 86_400_000, max: now }).map(ms => new Date(ms).toISOString());

const anyOrder = fc.record({
  state: fc.constantFrom(...orderStates),
  refund: fc.constantFrom(...refundStates),
  placedAt: instant,
  updatedAt: instant,
  acceptBy: fc.option(instant),
  readyBy: fc.option(fc.integer({ min: 0, max: now })),
});
const orders = fc.array(anyOrder, { maxLength: 20 }).map(parts =>
  parts.map((part, n): BoardOrder => ({
    ...part,
    id: `order-${n}`,
    version: 1,
    shopperName: null,
    items: 1,
    lines: [],
    note: null,
    goodsNgwee: null,
    cashNgwee: null,
    courier: null,
    courierArrived: false,
  })),
);

const entry = (lane: string, kind: StoredEntry['kind'], state: StoredEntry['state']): StoredEntry => ({
  seq: 1,
  id: `${lane} ${kind}`,
  kind,
  lane,
  input: { params: { orderId: lane }, body: {} },
  accountId: 'me',
  createdAt: 0,
  attempts: 0,
  lastTriedAt: null,
  notBefore: 0,
  state,
  failure: null,
});
const decisions = fc
  .array(
    fc.record({
      lane: fc.nat(19).map(n => `order-${n}`),
      kind: fc.constantFrom('acceptOrder' as const, 'rejectOrder' as const, 'markReady' as const),
      state: fc.constantFrom('waiting' as const, 'sending' as const, 'refused' as const),
    }),
  )
  .map(all => all.map(({ lane, kind, state }) => entry(lane, kind, state)));

const ids = (shown: readonly { readonly order: BoardOrder }[]): string[] =>
  shown.map(({ order }) => order.id);

describe('the board', () => {
  test('shows each order at most once, and hides none that needs the shop', () => {
    fc.assert(
      fc.property(orders, decisions, (all, entries) => {
        const board = arrange(all, entries, now);
        const shown = columns.flatMap(name => ids(board[name]));
        expect(new Set(shown).size).toBe(shown.length);
        const needed = all.filter(({ state }) =>
          ['paid', 'accepted', 'ready', 'collecting', 'on_the_way'].includes(state),
        );
        expect(shown).toEqual(expect.arrayContaining(needed.map(({ id }) => id)));
      }),
    );
  });

  test('rings for exactly the paid and cash orders nobody has decided about here', () => {
    fc.assert(
      fc.property(orders, decisions, (all, entries) => {
        const decided = (id: string): boolean =>
          entries.some(({ lane, kind, state }) => lane === id && state !== 'refused' && kind !== 'markReady');
        const expected = all.filter(
          ({ id, state }) => (state === 'paid' || state === 'cash_agreed') && !decided(id),
        );
        expect(ids(arrange(all, entries, now).new).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });

  test('puts the one that runs out of time first', () => {
    fc.assert(
      fc.property(orders, all => {
        const times = arrange(all, [], now).new.map(({ order }) => order.acceptBy ?? order.placedAt);
        expect(times).toEqual(times.toSorted());
      }),
    );
  });

  test('does not depend on the order in which orders were heard of', () => {
    fc.assert(
      fc.property(orders, all => {
        const board = arrange(all, [], now);
        const mirrored = arrange(all.toReversed(), [], now);
        for (const name of columns) expect(ids(mirrored[name])).toEqual(ids(board[name]));
      }),
    );
  });
});

describe('a decision taken here', () => {
  test.each([
    ['paid', ['acceptOrder'], 'accepted'],
    ['paid', ['acceptOrder', 'markReady'], 'ready'],
    ['paid', ['rejectOrder'], 'rejected'],
    ['accepted', ['rejectOrder'], 'rejected'],
    // It has arrived already, or came too late: it moves nothing.
    ['accepted', ['acceptOrder'], 'accepted'],
    ['cancelled', ['acceptOrder'], 'cancelled'],
    ['paid', ['markReady'], 'paid'],
  ] as const)('%s and %j reads as %s', (state, kinds, expected) => {
    expect(
      stateAfter(
        state,
        kinds.map(kind => entry('a', kind, 'waiting')),
      ),
    ).toBe(expected);
  });

  test('that was refused changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom<OrderState>(...orderStates), state => {
        expect(stateAfter(state, [entry('a', 'acceptOrder', 'refused')])).toBe(state);
      }),
    );
  });
});
