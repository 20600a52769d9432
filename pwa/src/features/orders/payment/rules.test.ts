import { describe, expect, test } from '@jest/globals';
import { foldOrder, type OrderEvent } from '@linka/contracts/orders';
import type { Payment, PaymentState } from '@linka/contracts/payments';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { firstEvents, paymentTaken } from '../../../testing/orders.ts';
import { idOf } from '../../../testing/world.ts';
import { mayPayAgain, paymentTruth } from './rules.ts';

const orderId = idOf(1);
const paymentId = idOf(101);
const at = '2026-11-23T08:01:00Z';
const [placed, reserved] = firstEvents(orderId);
const started = (seq: number, id = paymentId): OrderEvent => ({
  seq,
  at,
  by: 'shopper',
  type: 'payment_started',
  paymentId: id,
  amountNgwee: 20_000,
  msisdn: '+260966123456',
});
const attemptFailed: OrderEvent = {
  seq: 4,
  at,
  by: 'system',
  type: 'payment_attempt_failed',
  paymentId,
  reason: 'EXPIRED',
};
const paid: OrderEvent = {
  seq: 4,
  at,
  by: 'system',
  type: 'paid',
  paymentId,
  amountNgwee: 20_000,
  acceptBy: '2026-11-23T08:20:00Z',
};
const order = (...events: OrderEvent[]) => foldOrder([placed, ...events]);
const payment = (state: PaymentState, part: Partial<Payment> = {}): Payment => ({
  ...paymentTaken(paymentId, orderId),
  state,
  ...part,
});
const entry = (kind: 'relayOrder' | 'startPayment', part: Partial<StoredEntry> = {}): StoredEntry => ({
  seq: kind === 'relayOrder' ? 1 : 2,
  id: kind,
  kind,
  lane: orderId,
  input: { params: { orderId }, body: {} },
  accountId: 'me',
  createdAt: 0,
  attempts: 0,
  lastTriedAt: null,
  notBefore: 0,
  state: 'waiting',
  failure: null,
  ...part,
});
const noNetwork = { id: 'offline' as const, title: 'No network', detail: '', problem: null };

describe('where the money is', () => {
  test('decided without a network: on this phone, and why', () => {
    const waiting = entry('relayOrder', { attempts: 1, failure: noNetwork });
    expect(paymentTruth({ order: order(), payments: [], entries: [waiting, entry('startPayment')] })).toEqual(
      { at: 'phone', sending: false, why: noNetwork },
    );
  });

  test.each([
    ['queued', 'linka'],
    ['sent', 'company'],
    ['pending', 'prompt'],
    ['successful', 'paid'],
  ] as const)('a payment that is %s: %s', (state, where) => {
    const known = { order: order(reserved, started(3)), payments: [payment(state)], entries: [] };
    expect(paymentTruth(known).at).toBe(where);
    expect(mayPayAgain(paymentTruth(known))).toBe(false);
  });

  test('begun on another phone: nothing is offered here', () => {
    const known = { order: order(reserved, started(3)), payments: [], entries: [] };
    expect(paymentTruth(known)).toEqual({ at: 'linka' });
    expect(mayPayAgain(paymentTruth(known))).toBe(false);
  });

  test('failed: why, and another try while the order stands', () => {
    const known = {
      order: order(reserved, started(3), attemptFailed),
      payments: [payment('failed', { reason: 'EXPIRED' })],
      entries: [],
    };
    expect(paymentTruth(known)).toEqual({ at: 'failed', reason: 'EXPIRED', mayRetry: true });
    expect(mayPayAgain(paymentTruth(known))).toBe(true);
  });

  test('the second try counts, not the first; and never both at once', () => {
    const second = idOf(102);
    const known = {
      order: order(reserved, started(3), attemptFailed, started(5, second)),
      payments: [
        payment('failed', { reason: 'EXPIRED' }),
        payment('pending', { paymentId: second, createdAt: '2026-11-23T08:02:00Z', promptUntil: at }),
      ],
      entries: [],
    };
    expect(paymentTruth(known)).toMatchObject({ at: 'prompt', until: Date.parse(at) });
    expect(mayPayAgain(paymentTruth(known))).toBe(false);
  });

  test('a second try that still waits on this phone hides the old failure', () => {
    const known = {
      order: order(reserved, started(3), attemptFailed),
      payments: [payment('failed')],
      entries: [entry('startPayment', { state: 'sending' })],
    };
    expect(paymentTruth(known)).toEqual({ at: 'phone', sending: true, why: null });
    expect(mayPayAgain(paymentTruth(known))).toBe(false);
  });

  test('paid is paid, whatever else is remembered', () => {
    const known = {
      order: order(reserved, started(3), paid),
      payments: [payment('pending')],
      entries: [entry('startPayment', { state: 'refused', failure: { ...noNetwork, id: 'order_moved_on' } })],
    };
    expect(paymentTruth(known)).toEqual({ at: 'paid' });
  });

  test('refused by the gateway: its own words, and another try', () => {
    const failure = { ...noNetwork, id: 'amount_moved' as const };
    const known = {
      order: order(reserved),
      payments: [],
      entries: [entry('startPayment', { state: 'refused', failure })],
    };
    expect(paymentTruth(known)).toEqual({ at: 'refused', failure });
    expect(mayPayAgain(paymentTruth(known))).toBe(true);
  });
});
