import fc from 'fast-check';
import { share } from '../dice.ts';

export const kinds = ['kill', 'freeze', 'network', 'cut', 'clock', 'disk'] as const;
export type FaultKind = (typeof kinds)[number];

/** Something that will go wrong. `whom` chooses among those it can befall; times are in milliseconds. */
export interface Fault {
  readonly kind: FaultKind;
  /** 0 to 1. */
  readonly whom: number;
  /** Since the fault before. */
  readonly afterMs: number;
  readonly lastsMs: number;
  /** How bad, 0 to 1. */
  readonly force: number;
}

/** One of each kind in an order of its own. */
const round = fc
  .tuple(
    fc.shuffledSubarray([...kinds], { minLength: kinds.length }),
    fc.array(
      fc.record({
        whom: share,
        afterMs: fc.integer({ min: 300, max: 2_500 }),
        lastsMs: fc.integer({ min: 800, max: 5_000 }),
        force: share,
      }),
      { minLength: kinds.length, maxLength: kinds.length },
    ),
  )
  .map(([order, details]) =>
    order.flatMap((kind, index): Fault[] => {
      const detail = details[index];
      return detail ? [{ kind, ...detail }] : [];
    }),
  );

/** Faults for a run of so many milliseconds, the same for the same seed. */
export function planFaults(seed: number, totalMs: number): Fault[] {
  const planned: Fault[] = [];
  let at = 0;
  for (const fault of fc
    .sample(round, { seed, numRuns: Math.ceil(totalMs / 1_000), unbiased: true })
    .flat()) {
    at += fault.afterMs;
    if (at > totalMs) break;
    planned.push(fault);
  }
  return planned;
}
