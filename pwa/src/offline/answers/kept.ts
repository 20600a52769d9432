/** An answer kept for the day there is no network. */
export interface KeptAnswer {
  readonly key: string;
  readonly value: unknown;
  /** When it was true: its arrival minus the age the gateway gave it. Milliseconds since 1970. */
  readonly takenAt: number;
}

/** An answer as a screen reads it. */
export interface Kept<T> {
  readonly value: T;
  /** When it was true, in milliseconds since 1970. */
  readonly takenAt: number;
}

/** Old ones go first when there are more than this. */
export const MOST_KEPT = 200;
