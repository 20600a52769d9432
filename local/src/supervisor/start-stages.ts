import type { Part, Stage } from './part.ts';
import { runPart } from './run-part.ts';
import type { StopStack } from './stop-stack.ts';

export interface StageOptions {
  stack: StopStack;
  signal: AbortSignal;
  logOf: (part: Part) => (line: string) => void;
  /** A part ended without being asked to, at any time. */
  onDeath: (sentence: string) => void;
}

/**
 * Starts stage after stage, each when the one before is ready. Everything started is on the stack before it is
 * waited for, so that a stop in the middle leaves nothing running.
 * @throws Error when a part does not become ready; the signal's reason when aborted.
 */
export async function startStages(stages: Stage[], options: StageOptions): Promise<void> {
  for (const stage of stages) {
    options.signal.throwIfAborted();
    const running = stage.map(part => runPart(part, options.logOf(part), options.signal));
    for (const { died } of running) void died.then(options.onDeath);
    await options.stack.add(async () => {
      await Promise.all(running.map(part => part.stop()));
    });
    await Promise.all(running.map(part => part.untilReady()));
    for (const part of stage) await part.whenReady?.();
  }
}
