const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/**
 * How long to wait after so many failed tries, in milliseconds: twice as long each time up to a minute, and between
 * half of it and all of it, so that many shops do not come back in step. `chance` is in [0, 1).
 */
export function backOffMs(tries: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 10));
  return Math.round(full * (0.5 + chance / 2));
}
