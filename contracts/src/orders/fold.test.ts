import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventTypes, legalWalk, nextEvent } from '../testing/order-walk.ts';
import { basketNgwee } from '../money/index.ts';
import {
  applyEvent,
  asOrdered,
  canHappen,
  dueBackNgwee,
  foldOrder,
  isEnd,
  owedNgwee,
  struckLines,
  without,
  type Order,
  type OrderEvent,
} from './index.ts';

const sum = (events: readonly OrderEvent[], types: readonly OrderEvent['type'][]): number =>
  events.reduce(
    (all, event) => all + (types.includes(event.type) && 'amountNgwee' in event ? event.amountNgwee : 0),
    0,
  );

const price: Readonly<Record<string, number>> = { 'maize-meal-10': 10_000, 'cooking-oil-1': 4_000 };
const struckNgwee = (events: readonly OrderEvent[]): number =>
  events
    .flatMap(event => (event.type === 'items_struck' ? event.lines : []))
    .reduce((all, { sku, quantity }) => all + (price[sku] ?? 0) * quantity, 0);
/** What has to go back, told by the events alone. */
const due = (order: Order, events: readonly OrderEvent[]): number => {
  const paid = sum(events, ['paid', 'late_payment']);
  if (isEnd(order.state) && order.state !== 'delivered') return paid;
  return Math.min(paid, struckNgwee(events));
};

describe('any legal history', () => {
  test('folds, and tells in words of the order what the events told', () => {
    fc.assert(
      fc.property(legalWalk, events => {
        const order = foldOrder(events);
        expect(order.version).toBe(events.length);
        expect(order.updatedAt).toBe(events.at(-1)?.at);
        expect(order.totalNgwee).toBe(order.goodsNgwee + order.deliveryFeeNgwee);
      }),
    );
  });

  test('of a cash order holds none of its money before the door, all of it after, and owes back only what came late', () => {
    fc.assert(
      fc.property(legalWalk, events => {
        const order = foldOrder(events);
        fc.pre(order.cashNgwee !== null);
        const late = sum(events, ['late_payment']);
        expect(order.paidNgwee).toBe(late + (order.state === 'delivered' ? order.totalNgwee : 0));
        expect(order.refund === 'none').toBe(late === 0);
      }),
      { numRuns: 500 },
    );
  });

  test('never loses money: what came in and did not go back is owed exactly when a refund is due or sent', () => {
    fc.assert(
      fc.property(legalWalk, events => {
        const order = foldOrder(events);
        const atTheDoor = order.state === 'delivered' ? (order.cashNgwee ?? 0) : 0;
        expect(order.paidNgwee).toBe(sum(events, ['paid', 'late_payment']) + atTheDoor);
        expect(order.refundedNgwee).toBe(sum(events, ['refund_done']));
        const kept = order.paidNgwee - order.refundedNgwee;
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(['due', 'sent'].includes(order.refund)).toBe(order.refundedNgwee < due(order, events));
      }),
      { numRuns: 500 },
    );
  });

  test('that was struck from is less by exactly that, and always goes on with something', () => {
    fc.assert(
      fc.property(legalWalk, events => {
        const order = foldOrder(events);
        const ordered = foldOrder(events.filter(({ type }) => type === 'placed'));
        const pieces = (lines: readonly { sku: string; quantity: number }[]) =>
          lines.map(({ sku, quantity }) => `${sku} ${quantity}`).toSorted();
        expect(pieces(asOrdered(order))).toEqual(pieces(ordered.lines));
        expect(pieces(without(asOrdered(order), struckLines(order.strikes)))).toEqual(pieces(order.lines));
        expect(order.lines.length).toBeGreaterThan(0);
        expect(order.goodsNgwee).toBe(basketNgwee(order.lines));
        expect(order.goodsNgwee + struckNgwee(events)).toBe(ordered.goodsNgwee);
      }),
      { numRuns: 500 },
    );
  });

  test('strikes no unit that is not in it, and never the last one', () => {
    fc.assert(
      fc.property(legalWalk, fc.integer({ min: 1, max: 99 }), (events, more) => {
        const order = foldOrder(events);
        fc.pre(canHappen(order, 'items_struck'));
        const strike = (lines: readonly { sku: string; quantity: number }[]) => () =>
          applyEvent(order, { ...nextEvent('items_struck', order), lines } as OrderEvent);
        const [first] = order.lines;
        expect(strike([{ sku: first?.sku ?? '', quantity: (first?.quantity ?? 0) + more }])).toThrow(
          'without',
        );
        expect(strike([{ sku: 'unheard-of', quantity: more }])).toThrow('without');
        expect(strike(order.lines.map(({ sku, quantity }) => ({ sku, quantity })))).toThrow('without');
      }),
    );
  });

  test('a refund is "none" exactly while nothing was ever due back', () => {
    fc.assert(
      fc.property(legalWalk, events => {
        const order = foldOrder(events);
        expect(dueBackNgwee(order)).toBe(due(order, events));
        expect(order.refund === 'none').toBe(due(order, events) === 0);
      }),
      { numRuns: 500 },
    );
  });

  test('folded up to any event and then one by one is the same order', () => {
    fc.assert(
      fc.property(legalWalk, fc.nat(), (events, cut) => {
        const until = 1 + (cut % events.length);
        const order = events.slice(until).reduce(applyEvent, foldOrder(events.slice(0, until)));
        expect(order).toEqual(foldOrder(events));
      }),
    );
  });

  test('takes an event exactly when it can happen', () => {
    fc.assert(
      fc.property(legalWalk, fc.constantFrom(...eventTypes), (events, type) => {
        const order = foldOrder(events);
        const apply = () => applyEvent(order, nextEvent(type, order));
        if (canHappen(order, type)) expect(apply().version).toBe(order.version + 1);
        else expect(apply).toThrow('cannot happen');
      }),
      { numRuns: 500 },
    );
  });

  test('never gives back more than is due: an event that says so is no history', () => {
    fc.assert(
      fc.property(legalWalk, fc.integer({ min: 1, max: 50_000 }), (events, more) => {
        const order = foldOrder(events);
        fc.pre(canHappen(order, 'refund_done'));
        const tooMuch = owedNgwee(order) + more;
        const event = { ...nextEvent('refund_done', order), amountNgwee: tooMuch } as OrderEvent;
        expect(() => applyEvent(order, event)).toThrow('that are due');
      }),
    );
  });

  test('takes no event twice and none out of turn', () => {
    fc.assert(
      fc.property(legalWalk, fc.integer({ min: -3, max: 3 }), (events, off) => {
        fc.pre(off !== 0);
        const order = foldOrder(events);
        const type = eventTypes.find(candidate => canHappen(order, candidate));
        fc.pre(type !== undefined);
        const event = { ...nextEvent(type, order), seq: order.version + 1 + off };
        expect(() => applyEvent(order, event)).toThrow('out of turn');
      }),
    );
  });

  test('reaches every event: the walks above are no short strolls', () => {
    const seen = new Set(
      fc
        .sample(legalWalk, { numRuns: 2000, seed: 1 })
        .flat()
        .map(event => event.type),
    );
    expect([...seen].toSorted()).toEqual([...eventTypes].toSorted());
  });
});

describe('a history begins with "placed" and with 1', () => {
  test.each(eventTypes.filter(type => type !== 'placed'))('"%s" begins nothing', type => {
    expect(() => applyEvent(undefined, nextEvent(type, undefined))).toThrow('an order begins with "placed"');
  });
  test('a history whose beginning is missing is refused', () => {
    expect(() => foldOrder([{ ...nextEvent('placed', undefined), seq: 2 }])).toThrow('out of turn');
    expect(() => foldOrder([])).toThrow('no order');
  });
});

test('the story of two late payments: both come back', () => {
  const story = [
    'placed',
    'reserved',
    'payment_started',
    'expired',
    'late_payment',
    'refund_sent',
    'late_payment',
    'refund_done',
    'refund_sent',
    'refund_failed',
    'refund_sent',
    'refund_done',
  ] as const;
  const states = story.reduce<ReturnType<typeof foldOrder>[]>((orders, type) => {
    const before = orders.at(-1);
    // The second refund_done gives back all that is left.
    return [...orders, applyEvent(before, nextEvent(type, before, 1000))];
  }, []);
  expect(states.map(order => order.refund)).toEqual([
    'none',
    'none',
    'none',
    'none',
    'due',
    'sent',
    'sent',
    'due',
    'sent',
    'due',
    'sent',
    'done',
  ]);
  expect(states.at(-1)).toMatchObject({ paidNgwee: 2000, refundedNgwee: 2000 });
});

test('a courier who gives up is forgotten, and the next one is a stranger again', () => {
  const types = [
    'placed',
    'reserved',
    'payment_started',
    'paid',
    'accepted',
    'ready',
    'courier_assigned',
    'courier_released',
  ] as const;
  const order = types.reduce<ReturnType<typeof foldOrder> | undefined>(
    (before, type) => applyEvent(before, nextEvent(type, before)),
    undefined,
  );
  expect(order).toMatchObject({ state: 'ready', courier: null, courierArrived: false });
});
