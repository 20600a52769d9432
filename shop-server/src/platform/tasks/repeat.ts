export interface Repeating {
  /** Runs now, or once more right after the run under way. */
  readonly wake: () => void;
  /** Resolves when the run under way has ended; nothing runs afterwards. */
  readonly stop: () => Promise<void>;
}

/** Runs a job again and again, never twice at once; a run that throws is reported and the next one comes as usual. */
export function repeat(
  everyMs: number,
  run: () => Promise<unknown>,
  report: (error: unknown) => void,
): Repeating {
  let timer: NodeJS.Timeout | undefined;
  let flight: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const start = (): void => {
    clearTimeout(timer);
    again = false;
    flight = run()
      .then(() => undefined, report)
      .finally(() => {
        flight = undefined;
        if (stopped) return;
        if (again) start();
        else timer = setTimeout(start, everyMs);
      });
  };

  const wake = (): void => {
    if (stopped) return;
    if (flight) again = true;
    else start();
  };

  timer = setTimeout(start, everyMs);
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await flight;
    },
  };
}
