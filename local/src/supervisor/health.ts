import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks `url` until it answers 2xx.
 * @throws Error after `patienceMs`, with the last answer; the signal's reason when aborted.
 */
export async function untilHealthy(url: string, signal: AbortSignal, patienceMs = 60_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask(url, signal);
    if (answer === 'well') return;
    if (Date.now() > deadline)
      throw new Error(`${url} is not ready after ${String(patienceMs / 1000)} s: ${answer}`);
    await delay(50);
  }
}

async function ask(url: string, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) });
    const body = await response.text();
    return response.ok ? 'well' : `it answers ${String(response.status)} ${body.slice(0, 200)}`;
  } catch (error) {
    signal.throwIfAborted();
    const { cause } = error as { cause?: unknown };
    return String(cause instanceof Error ? cause : error);
  }
}
