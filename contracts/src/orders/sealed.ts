import * as z from 'zod/mini';
import { Instant } from '../ids/index.ts';

/**
 * When the shopper decided, told without trusting the phone's clock, which may be wrong, and may be set right between
 * the decision and the day there is a network. Made anew for each attempt.
 */
export const Sealed = z.strictObject({
  /** How long ago the shopper decided, by the phone's own clock. Below zero when that clock was set back. */
  agoMs: z.int(),
  /** The phone's clock as this was sent. */
  phoneNow: Instant,
  /**
   * The last time before the decision that the phone heard the gateway's clock, and how far its own was ahead then;
   * null when it never had.
   */
  heard: z.nullable(z.strictObject({ at: Instant, aheadMs: z.int() })),
});
export type Sealed = z.infer<typeof Sealed>;

/** A decision to buy is good for so long; after that the shopper is asked again. */
export const DECISION_LASTS_MS = 30 * 60_000;

/** Answers take up to half a minute on 2G, and good clocks drift by seconds: less than this is no changed clock. */
export const CLOCK_SLACK_MS = 120_000;

/**
 * How old a decision is, in milliseconds, as far as the gateway can know. While the phone's clock has stood by ours
 * since before the decision, the phone's own measure is right. Where it was changed, only one thing is sure: nobody
 * decided before the phone last heard from us. A clock that went backwards unseen says nothing: infinitely old.
 * (Put forward before the decision and back by as much after it, a clock cannot be told from one that stood.)
 */
export function decisionAgeMs({ agoMs, phoneNow, heard }: Sealed, now: number): number {
  if (heard === null) return agoMs < 0 ? Infinity : agoMs;
  const aheadMs = Date.parse(phoneNow) - now;
  const steady = Math.abs(aheadMs - heard.aheadMs) <= CLOCK_SLACK_MS && agoMs >= 0;
  return steady ? agoMs : Math.max(0, now - Date.parse(heard.at));
}

/** May it still be acted on without asking the shopper again? Who says nothing of time decided just now. */
export const stillMeant = (sealed: Sealed | undefined, now: number): boolean =>
  sealed === undefined || decisionAgeMs(sealed, now) <= DECISION_LASTS_MS;
