import type { Effort } from '../settings.ts';

/** Puts something under load for so many seconds and says what came of it. */
export type Measure<F> = (seconds: number) => Promise<F>;

/**
 * Warms every subject up, then measures them in turn, round after round: a slow minute of the machine falls on all of
 * them. The load generator shares the machine, so nothing ever runs beside something else.
 */
export async function rounds<N extends string, F>(
  subjects: Readonly<Record<N, Measure<F>>>,
  effort: Effort,
): Promise<Record<N, F[]>> {
  const names = Object.keys(subjects) as N[];
  const figures = Object.fromEntries(names.map(name => [name, [] as F[]])) as Record<N, F[]>;
  for (const name of names) await subjects[name](effort.warmUpSeconds);
  for (let round = 0; round < effort.rounds; round++) {
    for (const name of names) figures[name].push(await subjects[name](effort.seconds));
  }
  return figures;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no figures');
  return middle;
}
