const DAY_MS = 86_400_000;
/** Zambia is two hours ahead of UTC all year. */
const LUSAKA_MS = 2 * 3_600_000;

/** A span of time: from its first instant to before its last. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** A day of Lusaka's, given as `YYYY-MM-DD`. */
export function dayInLusaka(day: string): Span {
  const from = Date.parse(`${day}T00:00:00Z`) - LUSAKA_MS;
  return { from: new Date(from), to: new Date(from + DAY_MS) };
}

/** The day it is in Lusaka. */
export const today = (now: Date): Span =>
  dayInLusaka(new Date(now.getTime() + LUSAKA_MS).toISOString().slice(0, 10));
