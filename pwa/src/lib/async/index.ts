/** Joins callers to the run in progress: never two at a time, one result for all who asked meanwhile. */
export function once<A extends readonly unknown[], T>(
  run: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  let flight: Promise<T> | undefined;
  return (...args) =>
    (flight ??= run(...args).finally(() => {
      flight = undefined;
    }));
}

/**
 * One at a time, and never a lost wake-up: whoever asks during a run gets the result of one more run that starts
 * after it, because the run in progress may already have looked past what they just wrote.
 */
export function rerunning<T>(run: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined;
  let following: Promise<T> | undefined;
  const start = (): Promise<T> =>
    (current = run().finally(() => {
      current = undefined;
    }));
  return () => {
    if (current === undefined) return start();
    return (following ??= current
      .catch(() => undefined)
      .then(() => {
        following = undefined;
        return start();
      }));
  };
}

/** Runs alone under a name, across tabs and the service worker. Where locks are missing, ids keep doubles harmless. */
export type Lock = <T>(name: string, run: () => Promise<T>) => Promise<T>;

export const browserLock: Lock = (name, run) =>
  'locks' in navigator ? navigator.locks.request(name, run) : run();

/** Waits between attempts: 2 s, 4 s, 8 s … at most 5 min, spread by `random` (0 to 1) so that phones do not march in step. */
export const backOffMs = (attempts: number, random: number): number =>
  Math.min(300_000, 2000 * 2 ** Math.max(0, attempts - 1)) * (0.75 + random / 2);
