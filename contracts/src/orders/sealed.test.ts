import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLOCK_SLACK_MS, DECISION_LASTS_MS, decisionAgeMs, Sealed, stillMeant } from './sealed.ts';

const MINUTE = 60_000;
const start = Date.parse('2026-11-24T08:00:00Z');
const waits = fc.integer({ min: 0, max: 3 * 60 * MINUTE });
const jump = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -400 * 24 * 60 * MINUTE, max: 400 * 24 * 60 * MINUTE }),
);
const travel = fc.integer({ min: 0, max: 30_000 });

/**
 * A phone heard us, decided a while later, and sent a while after that; its clock was off, and may have jumped. A
 * clock that was put forward before the decision and back by as much after it cannot be told from a good one.
 */
const telling = fc
  .record({ off: jump, beforeDeciding: waits, waited: waits, jumpBefore: jump, jumpAfter: jump, travel })
  .filter(
    ({ jumpBefore, jumpAfter }) => jumpBefore <= 0 || Math.abs(jumpBefore + jumpAfter) > 2 * CLOCK_SLACK_MS,
  )
  .map(({ off, beforeDeciding, waited, jumpBefore, jumpAfter, travel: way }) => {
    const decidedAt = start + beforeDeciding;
    const sentAt = decidedAt + waited;
    const phoneDecided = decidedAt + off + jumpBefore;
    const phoneNow = sentAt + off + jumpBefore + jumpAfter;
    const sealed = Sealed.parse({
      agoMs: phoneNow - phoneDecided,
      phoneNow: new Date(phoneNow).toISOString(),
      heard: { at: new Date(start).toISOString(), aheadMs: off },
    });
    return { sealed, now: sentAt + way, trueAge: waited, clockStood: jumpBefore === 0 && jumpAfter === 0 };
  });

test('whatever the clock was set to, nothing goes through that is older than it may be', () => {
  fc.assert(
    fc.property(telling, ({ sealed, now, trueAge }) => {
      if (stillMeant(sealed, now))
        expect(trueAge).toBeLessThanOrEqual(DECISION_LASTS_MS + 2 * CLOCK_SLACK_MS);
    }),
  );
});

test('a clock that is wrong but stands still is as good as a right one', () => {
  fc.assert(
    fc.property(telling, ({ sealed, now, trueAge, clockStood }) => {
      if (clockStood) expect(decisionAgeMs(sealed, now)).toBe(trueAge);
    }),
  );
});

test('a clock that was changed costs at most a question too many: we never think it younger than it can be', () => {
  fc.assert(
    fc.property(telling, ({ sealed, now, trueAge }) => {
      expect(decisionAgeMs(sealed, now)).toBeGreaterThanOrEqual(trueAge - 2 * CLOCK_SLACK_MS);
    }),
  );
});

test.each([
  ['that says nothing of time', undefined, true],
  ['of a phone that never heard us, by its own clock', { agoMs: 29 * MINUTE, heard: null }, true],
  ['of a phone that never heard us, too old', { agoMs: 31 * MINUTE, heard: null }, false],
  ['of a phone that never heard us and whose clock ran backwards', { agoMs: -1, heard: null }, false],
])('a decision %s', (_, sealed, meant) => {
  const told = sealed && { ...sealed, phoneNow: new Date(start).toISOString() };
  expect(stillMeant(told, start)).toBe(meant);
});
