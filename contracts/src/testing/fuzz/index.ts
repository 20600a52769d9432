export { operationsOf, type Document, type Operation } from './document.ts';
export { complaints } from './judge.ts';
export { requestsTo, type Wire } from './requests.ts';
export { createSender, type Answer } from './send.ts';
export type { Known } from './valid.ts';

/** How many requests to make of each operation: a few in every test run, more when `FUZZ_RUNS` says so. */
export const fuzzRuns = (env: Readonly<Record<string, string | undefined>>, few: number): number =>
  Math.max(1, Number(env.FUZZ_RUNS ?? few) || few);

/** Counts of a run, and the line that tells them. */
export class Tally {
  requests = 0;
  refused = 0;
  serverErrors = 0;

  count(status: number): void {
    this.requests += 1;
    if (status >= 400) this.refused += 1;
    if (status >= 500) this.serverErrors += 1;
  }

  line(who: string): string {
    return `fuzzing the ${who}: ${this.requests} requests, ${this.refused} refused, ${this.serverErrors} 5xx`;
  }
}
