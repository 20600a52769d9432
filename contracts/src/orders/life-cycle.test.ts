import { describe, expect, test } from '@jest/globals';
import { eventTypes, moves } from '../testing/order-walk.ts';
import {
  isEnd,
  nextState,
  orderStates,
  refundAllows,
  refundCycle,
  refundStates,
  type OrderState,
} from './index.ts';

const reachableFrom = (start: OrderState): ReadonlySet<OrderState> => {
  const seen = new Set<OrderState>([start]);
  // A Set hands out members that are added while it is walked.
  for (const state of seen) moves(state).forEach(([, next]) => seen.add(next));
  return seen;
};

test('every state is reachable from placed', () => {
  expect([...reachableFrom('placed')].toSorted()).toEqual([...orderStates].toSorted());
});

test.each(orderStates)('from %s an end is reachable', state => {
  expect([...reachableFrom(state)].some(isEnd)).toBe(true);
});

test('every event is used in the table, but for the one that begins an order', () => {
  const used = new Set(orderStates.flatMap(state => moves(state).map(([type]) => type)));
  expect([...used].toSorted()).toEqual(eventTypes.filter(type => type !== 'placed').toSorted());
});

describe('ends', () => {
  const ends = orderStates.filter(isEnd);
  test('are these', () => {
    expect(ends).toEqual([
      'delivered',
      'expired',
      'payment_failed',
      'cancelled',
      'rejected',
      'delivery_failed',
    ]);
  });
  test.each(ends)('%s is final: whatever happens, it stays', end => {
    expect([...reachableFrom(end)]).toEqual([end]);
  });
  test.each(ends.filter(end => end !== 'delivered'))('%s can still take late money and give it back', end => {
    expect(moves(end).map(([type]) => type)).toEqual([
      'late_payment',
      'refund_sent',
      'refund_failed',
      'refund_done',
    ]);
  });
  test('also what was struck from a delivered order can still be given back', () => {
    expect(moves('delivered').map(([type]) => type)).toEqual(['refund_sent', 'refund_failed', 'refund_done']);
  });
  test('an order that may still move is no end', () => {
    const stuck = orderStates.filter(
      state => !isEnd(state) && !moves(state).some(([, next]) => next !== state),
    );
    expect(stuck).toEqual([]);
  });
});

test('goods never set out before the money has reached us or cash was agreed on', () => {
  const withoutPaid = new Set<OrderState>(['placed']);
  for (const state of withoutPaid)
    moves(state)
      .filter(([type]) => type !== 'paid' && type !== 'cash_agreed')
      .forEach(([, next]) => withoutPaid.add(next));
  expect(
    ['accepted', 'ready', 'collecting', 'on_the_way', 'delivered'].filter(s =>
      withoutPaid.has(s as OrderState),
    ),
  ).toEqual([]);
});

test('a refund moves from due over sent to done, back to due when it fails, and in no other way', () => {
  const allowed = refundStates.flatMap(refund =>
    eventTypes
      .filter(type => type.startsWith('refund_') && refundAllows(refund, type))
      .map(type => `${refund} ${type}`),
  );
  expect(allowed).toEqual(['due refund_sent', 'sent refund_failed', 'sent refund_done']);
  expect(refundCycle.sent.refund_failed).toBe('due');
});

test('an event a state does not name leads nowhere', () => {
  expect(nextState('delivered', 'cancelled')).toBeUndefined();
  expect(nextState('placed', 'paid')).toBeUndefined();
});
