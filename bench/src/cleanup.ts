/** Says what to do when the work is over, whichever way it ends. */
export type After = (stop: () => Promise<unknown>) => void;

/** Runs `work`, then undoes what it asked to be undone: the last thing first, and all of it even when some fails. */
export async function withCleanup<T>(work: (after: After) => Promise<T>): Promise<T> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    return await work(stop => stops.push(stop));
  } finally {
    for (const stop of stops.reverse())
      await stop().catch((error: unknown) => console.error('could not clean up:', error));
  }
}
