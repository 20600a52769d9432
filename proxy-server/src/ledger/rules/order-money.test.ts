import { describe, expect, test } from '@jest/globals';
import { applyEvent, foldOrder, isEnd, type Order, type OrderEvent } from '@linka/contracts/orders';
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
      const owed = ['due', 'sent'].includes(order.refund) ? order.paidNgwee - order.refundedNgwee : 0;
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
      expect(sum(earned) + (order.state === 'delivered' ? order.paidNgwee : 0)).toBe(0);
    }));

  test('name a cause of its own for each journal', () =>
    always((journals, _order, _by, events) => {
      const payments = events.filter(({ type }) => type === 'paid' || type === 'late_payment');
      fc.pre(payments.length <= 1 && events.filter(({ type }) => type === 'refund_done').length <= 1);
      expect(new Set(journals.map(({ cause }) => cause)).size).toBe(journals.length);
    }));
});

test('an order of K220 and K15, delivered: 5 % is ours, the fee the courier’s, the rest the shop’s', () => {
  const story = ['placed', 'reserved', 'payment_started', 'paid', 'accepted', 'ready'] as const;
  const door = ['courier_assigned', 'picked_up', 'arrived', 'delivered'] as const;
  const events = [...story, ...door].reduce<OrderEvent[]>((past, type) => {
    const order = past.length > 0 ? foldOrder(past) : undefined;
    return [...past, nextEvent(type, order)];
  }, []);
  expect(booked(events, terms, 'c1').at(-1)?.postings).toEqual([
    ['shopper_receipts', 23_500],
    ['courier:c1', -1500],
    ['platform_fee', -1100],
    [`shop_payable:${foldOrder(events).shopId}`, -20_900],
  ]);
});
