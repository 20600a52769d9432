import type { Clock } from '../platform/clock.ts';

export interface TestClock extends Clock {
  readonly advance: (seconds: number) => void;
}

/** A clock that runs from now, and can be put forward. */
export function testClock(): TestClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    advance: seconds => {
      ahead += seconds * 1000;
    },
  };
}
