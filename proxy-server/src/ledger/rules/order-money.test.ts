import { describe, expect, test } from '@jest/globals';
import {
  applyEvent,
  dueBackNgwee,
  foldOrder,
  isEnd,
  owedNgwee,
  type Order,
  type OrderEvent,
} from '@linka/contracts/orders';
import fc from 'fast-check';
import { legalWalk, nextEvent } from '../../../../contracts/src/testing/order-walk.ts';
import type { Journal } from './journal.ts';
import { journalsOf, type Terms } from './order-money.ts';

const terms: Terms = { commissionBasisPoints: 500, deliveryFeeTo: 'courier', providerFeeBasisPoints: 0 };
const anyTerms: fc.Arbitrary<Terms> = fc.record({
  commissionBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  deliveryFeeTo: fc.constantFrom('courier', 'platform'),
  providerFeeBasisPoints: fc.integer({ min: 0, max: 500 }),
});
const anyCourier = fc.constantFrom(null, 'c1');

/** Everything booked for a history, event by event. */
function booked(events: readonly OrderEvent[], by: Terms, courierId: string | null): Journal[] {
  let order = foldOrder(events.slice(0, 1));
  return events.slice(1).flatMap(event => {
    const after = applyEvent(order, event);
    const journals = journalsOf(order, after, event, { terms: by, provider: 'mtn', courierId });
    order = after;
    return journals;
  });
}
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
/** What the accounts of one kind stand at. */
const balance = (journals: readonly Journal[], kind: string) =>
  sum(journals.flatMap(j => j.postings).map(([name, n]) => (name.startsWith(kind) ? n : 0)));

/** Holds a law against every legal history under any terms. */
const always = (law: (journals: Journal[], order: Order, by: Terms, events: readonly OrderEvent[]) => void) =>
  fc.assert(
    fc.property(legalWalk, anyTerms, anyCourier, (events, by, courierId) =>
      law(booked(events, by, courierId), foldOrder(events), by, events),
    ),
    { numRuns: 500 },
  );

describe('the books of any order', () => {
  test('balance, journal by journal, and book nothing of nothing', () =>
    always(journals => {
      for (const { postings } of journals) {
        expect(sum(postings.map(([, amount]) => amount))).toBe(0);
        expect(postings.every(([, amount]) => amount !== 0 && Number.isInteger(amount))).toBe(true);
        expect(new Set(postings.map(([account]) => account)).size).toBe(postings.length);
      }
    }));

  test('keep nothing of the shopper’s once the order has ended', () =>
    always((journals, order) => {
      if (isEnd(order.state)) expect(balance(journals, 'shopper_receipts')).toBe(0);
    }));

  test('owe the shopper exactly what the order says is owed', () =>
    always((journals, order) => {
      const owed = ['due', 'sent'].includes(order.refund) ? owedNgwee(order) : 0;
      expect(balance(journals, 'refunds') + owed).toBe(0);
    }));

  test('hold in the wallet, or in the courier’s hand, what was paid, less what went back and the provider’s fee', () =>
    always((journals, order) => {
      const held =
        balance(journals, 'wallet:mtn') +
        balance(journals, 'provider_fees') +
        balance(journals, 'courier_cash:');
      expect(held).toBe(order.paidNgwee - order.refundedNgwee);
      expect(held).toBeGreaterThanOrEqual(0);
    }));

  test('give a shop, a courier or us something only at the door, and together all of it', () =>
    always((journals, order) => {
      const earned = ['shop_payable', 'courier:', 'platform_fee', 'delivery_fee'].map(kind =>
        balance(journals, kind),
      );
      expect(earned.every(amount => amount <= 0)).toBe(true);
      const kept = order.state === 'delivered' ? order.paidNgwee - dueBackNgwee(order) : 0;
      expect(sum(earned) + kept).toBe(0);
    }));

  test('name a cause of its own for each journal', () =>
    always((journals, _order, _by, events) => {
      const payments = events.filter(({ type }) => type === 'paid' || type === 'late_payment');
      fc.pre(payments.length <= 1 && events.filter(({ type }) => type === 'refund_done').length <= 1);
      expect(new Set(journals.map(({ cause }) => cause)).size).toBe(journals.length);
    }));
});

/** The legal history of these events, from the beginning of an order of K220 and K15. */
const historyOf = (...types: readonly OrderEvent['type'][]): OrderEvent[] =>
  types.reduce<OrderEvent[]>((past, type) => {
    const order = past.length > 0 ? foldOrder(past) : undefined;
    return [...past, nextEvent(type, order)];
  }, []);
const untilPaid = ['placed', 'reserved', 'payment_started', 'paid'] as const;
const door = ['accepted', 'ready', 'courier_assigned', 'picked_up', 'arrived', 'delivered'] as const;

test('an order of K220 and K15, delivered: 5 % is ours, the fee the courier’s, the rest the shop’s', () => {
  const events = historyOf(...untilPaid, ...door);
  expect(booked(events, terms, 'c1').at(-1)?.postings).toEqual([
    ['shopper_receipts', 23_500],
    ['courier:c1', -1500],
    ['platform_fee', -1100],
    [`shop_payable:${foldOrder(events).shopId}`, -20_900],
  ]);
});

test('the same without goods of K100: they are owed back at once, and shop and we earn of K120 alone', () => {
  const events = historyOf(...untilPaid, 'items_struck', ...door);
  const { strikes, shopId } = foldOrder(events);
  expect(strikes.flatMap(({ lines }) => lines)).toMatchObject([{ quantity: 1, unitPriceNgwee: 10_000 }]);
  const [, owed, delivered] = booked(events, terms, 'c1');
  expect(owed?.postings).toEqual([
    ['shopper_receipts', 10_000],
    ['refunds', -10_000],
  ]);
  expect(delivered?.postings).toEqual([
    ['shopper_receipts', 13_500],
    ['courier:c1', -1500],
    ['platform_fee', -600],
    [`shop_payable:${shopId}`, -11_400],
  ]);
});
