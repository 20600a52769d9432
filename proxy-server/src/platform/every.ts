import type { Log } from './log.ts';

/** Runs a task again and again, never two at once. A failure is logged and the next turn tries again. Returns how to stop. */
export function every(ms: number, name: string, task: () => Promise<unknown>, log: Log): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= task()
      .catch((error: unknown) => log.error({ err: error, task: name }, 'a regular task failed'))
      .finally(() => (running = undefined));
  }, ms);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
