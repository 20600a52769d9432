import fc from 'fast-check';

/** A number in [0, 1). */
export type Dice = () => number;

const STEPS = 1_000_000;

/** Evenly spread in [0, 1), unlike `fc.double`, which spreads over what a double can hold: mostly almost nothing. */
export const share = fc.nat({ max: STEPS - 1 }).map(step => step / STEPS);

const THROWS = 5_000;

/** Throws that are the same for the same seed. After five thousand they begin again. */
export function dice(seed: number): Dice {
  const throws = fc.sample(share, { seed, numRuns: THROWS, unbiased: true });
  let next = 0;
  return () => throws[next++ % THROWS] ?? 0;
}

/** One of a list, which must not be empty. */
export function oneOf<T>(throwDice: Dice, list: readonly T[]): T {
  const chosen = list[Math.floor(throwDice() * list.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}
