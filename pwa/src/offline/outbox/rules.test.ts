import { describe, expect, test } from '@jest/globals';
import { refuse, toProblem, type ProblemId } from '@linka/contracts/problems';
import fc from 'fast-check';
import { offline, toFailure } from '../../lib/api/index.ts';
import type { StoredEntry } from './entry.ts';
import {
  canWithdraw,
  decide,
  headsOfLanes,
  held,
  hurried,
  letterOf,
  renewed,
  sending,
  settle,
} from './rules.ts';

const MINUTE = 60_000;

const entry = (part: Partial<StoredEntry> = {}): StoredEntry => ({
  seq: 1,
  id: 'entry',
  kind: 'cancelOrder',
  lane: 'order-1',
  input: { params: { orderId: 'order-1' }, body: {} },
  accountId: 'me',
  createdAt: 0,
  attempts: 0,
  lastTriedAt: null,
  notBefore: 0,
  state: 'waiting',
  failure: null,
  ...part,
});

const entries = fc
  .array(
    fc.record({
      kind: fc.constantFrom('relayOrder' as const, 'startPayment' as const, 'cancelOrder' as const),
      lane: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom('waiting' as const, 'sending' as const, 'refused' as const),
      notBefore: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 12 },
  )
  .map(parts => parts.map((part, n) => entry({ ...part, seq: n + 1, id: `e${n}` })));

describe('whose turn it is', () => {
  test('at most one of each lane, and nothing before it in its lane could still be sent', () => {
    fc.assert(
      fc.property(entries, all => {
        const heads = headsOfLanes(all);
        expect(new Set(heads.map(({ lane }) => lane)).size).toBe(heads.length);
        for (const head of heads) {
          const before = all.filter(other => other.lane === head.lane && other.seq < head.seq);
          expect(before.every(other => other.state === 'refused' && other.kind !== 'relayOrder')).toBe(true);
        }
      }),
    );
  });

  test('a payment never goes while its order waits or was refused', () => {
    for (const state of ['waiting', 'sending', 'refused'] as const) {
      const order = entry({ kind: 'relayOrder', state, notBefore: 50 });
      const payment = entry({ kind: 'startPayment', seq: 2 });
      expect(headsOfLanes([order, payment])).not.toContainEqual(payment);
    }
  });

  test('a refused step does not stop the ones behind it, and lanes do not wait for each other', () => {
    const refused = entry({ state: 'refused' });
    const behind = entry({ seq: 2 });
    const elsewhere = entry({ seq: 3, lane: 'order-2' });
    expect(headsOfLanes([refused, behind, elsewhere])).toEqual([behind, elsewhere]);
  });

  test('idle exactly when no lane has anybody; never waits longer than the first that is due', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 120 }), (all, now) => {
        const heads = headsOfLanes(all);
        const decision = decide(all, now);
        expect(decision.type === 'idle').toBe(heads.length === 0);
        if (decision.type === 'wait') expect(heads.map(head => head.notBefore)).toContain(now + decision.ms);
        if (decision.type === 'send') expect(decision.entry.notBefore).toBeLessThanOrEqual(now);
      }),
    );
  });

  test('after half an hour an order or a payment is held, other commands are still sent', () => {
    const late = 31 * MINUTE;
    expect(decide([entry({ kind: 'relayOrder' })], late).type).toBe('hold');
    expect(decide([entry({ kind: 'startPayment' })], late).type).toBe('hold');
    expect(decide([entry()], late).type).toBe('send');
    expect(decide([entry({ kind: 'startPayment' })], 29 * MINUTE).type).toBe('send');
  });
});

test('a clock that is set back does not make a back-off of seconds one of days', () => {
  const waits = entry({ notBefore: 24 * 60 * MINUTE });
  expect(decide([waits], 0)).toEqual({ type: 'send', entry: waits });
  expect(decide([entry({ notBefore: 5 * MINUTE })], 0)).toEqual({ type: 'wait', ms: 5 * MINUTE });
});

const failed = (id: ProblemId, retryAfterMs: number | null = null) =>
  toFailure(toProblem(refuse(id)), retryAfterMs);

describe('what an answer means', () => {
  const sent = sending(entry(), 1000);

  test.each(['price_moved', 'out_of_stock', 'order_moved_on', 'payment_in_progress', 'not_allowed'] as const)(
    '%s is a refusal that stays to be seen',
    id => {
      expect(settle(sent, failed(id), 1000, 0.5)).toMatchObject({
        type: 'kept',
        stop: false,
        entry: { state: 'refused', failure: { id } },
      });
    },
  );

  test.each(['shop_unreachable', 'internal_error', 'payment_provider_down'] as const)(
    '%s is tried again later, and others go on meanwhile',
    id => {
      expect(settle(sent, failed(id), 1000, 0.5)).toMatchObject({
        type: 'kept',
        stop: false,
        entry: { state: 'waiting', notBefore: 3000 },
      });
    },
  );

  test('without a network, or signed out, nothing else is tried either', () => {
    for (const answer of [offline(), failed('session_ended'), failed('sign_in_needed')]) {
      expect(settle(sent, answer, 1000, 0.5)).toMatchObject({
        type: 'kept',
        stop: true,
        entry: { state: 'waiting' },
      });
    }
  });

  test('the gateway’s own word on when to come back is kept', () => {
    expect(settle(sent, failed('too_many_requests', 42_000), 1000, 0.5)).toMatchObject({
      entry: { notBefore: 43_000, state: 'waiting' },
      stop: true,
    });
  });
});

describe('what a person may do with it', () => {
  test('take back what was never tried or was refused; nothing that may have arrived', () => {
    expect(canWithdraw(entry())).toBe(true);
    expect(canWithdraw(entry({ state: 'refused', attempts: 3 }))).toBe(true);
    expect(canWithdraw(entry({ state: 'sending', attempts: 1 }))).toBe(false);
    expect(canWithdraw(entry({ state: 'waiting', attempts: 1 }))).toBe(false);
  });

  test('send again what was too old, as if just decided', () => {
    const late = 40 * MINUTE;
    const again = renewed(held(entry({ kind: 'startPayment' })), late);
    expect(decide([{ seq: 1, ...again } as StoredEntry], late).type).toBe('send');
  });

  test('a decision to buy says how old it is and by what clock; other commands go as they are', () => {
    const at = Date.parse('2026-11-24T08:00:00Z');
    const order = entry({ kind: 'relayOrder', createdAt: at, heard: { at: at - 5000, aheadMs: 250 } });
    expect(letterOf(order, at + MINUTE)).toEqual({
      params: { orderId: 'order-1' },
      body: {
        sealed: {
          agoMs: MINUTE,
          phoneNow: '2026-11-24T08:01:00.000Z',
          heard: { at: '2026-11-24T07:59:55.000Z', aheadMs: 250 },
        },
      },
    });
    expect(letterOf(entry(), at)).toEqual(entry().input);
  });

  test('what is on its way is left alone', () => {
    const onItsWay = sending(entry(), 0);
    expect(renewed(onItsWay, 0)).toBeUndefined();
    expect(hurried(onItsWay)).toBeUndefined();
  });
});
