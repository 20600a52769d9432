import { RateLimiterMemory } from 'rate-limiter-flexible';

/** How many calls a person (or, signed out, an address) may make. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export const perMinute = (points: number): Limit => ({ points, seconds: 60 });

/** For calls that name no limit of their own. */
export const ordinary: Limit = perMinute(240);

/**
 * Counts calls in this process's memory. Instances count apart: with five gateways a limit is at most five times as
 * wide, which is what it costs to spare every request a database write. What must be exact (codes, PIN tries) counts
 * in PostgreSQL where it is decided.
 */
export class Limiter {
  readonly #limiters = new Map<string, RateLimiterMemory>();

  /** Seconds to wait, or undefined when the call may go on. */
  async wait(name: string, who: string, limit: Limit): Promise<number | undefined> {
    let limiter = this.#limiters.get(name);
    if (!limiter) {
      limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
      this.#limiters.set(name, limiter);
    }
    const state = await limiter.consume(who).catch((full: unknown) => full);
    const { msBeforeNext, remainingPoints, consumedPoints } = state as {
      msBeforeNext: number;
      remainingPoints: number;
      consumedPoints: number;
    };
    return remainingPoints === 0 && consumedPoints > limit.points
      ? Math.max(1, Math.ceil(msBeforeNext / 1000))
      : undefined;
  }
}
