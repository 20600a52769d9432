import { join } from 'node:path';

/** How thoroughly to measure. */
export interface Effort {
  readonly quick: boolean;
  /** Shops in the country; a database each. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Only the scenarios whose name has this in it. */
  readonly only: string;
}

const FULL: Effort = {
  quick: false,
  sizes: [100_000, 1_000_000],
  rounds: 3,
  seconds: 5,
  warmUpSeconds: 2,
  only: '',
};
const QUICK: Effort = { quick: true, sizes: [100_000], rounds: 3, seconds: 2, warmUpSeconds: 1, only: '' };

/** The person at the terminal can mend this: the sentence is enough, the stack is not for them. */
export class CannotMeasure extends Error {}

/** @throws CannotMeasure naming a flag that there is not. */
export function effortFrom(flags: readonly string[]): Effort {
  const only = flags.find(flag => flag.startsWith('--only='))?.slice('--only='.length) ?? '';
  const unknown = flags.find(flag => flag !== '--quick' && !flag.startsWith('--only='));
  if (unknown !== undefined)
    throw new CannotMeasure(
      `There is no ${unknown}. Only --quick (100 000 shops, short runs) and --only=WORDS (scenarios named so).`,
    );
  return { ...(flags.includes('--quick') ? QUICK : FULL), only };
}

/** Connections of the load generator, and buyers who order at the same time. */
export const CONNECTIONS = 10;

export const root = join(import.meta.dirname, '..', '..');

/** Kept between runs, because a million shops take a while to make. */
export const dataDir = join(root, '.linka', 'bench');

/** Whatever hangs, the bench ends: making the data included. */
export const LONGEST_MS = 25 * 60_000;
