/** The time and ids come in as arguments, so that a rule can be tested at any instant. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };
