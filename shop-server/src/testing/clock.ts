import type { Clock } from '../platform/clock.ts';

export interface TestClock extends Clock {
  pass(ms: number): void;
}

/** Begins at a working morning in Lusaka and stands still until the test lets time pass. */
export function testClock(start = '2026-03-02T08:00:00.000Z'): TestClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    pass: ms => {
      now += ms;
    },
  };
}
