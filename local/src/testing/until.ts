import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something is true. Fails after `patienceMs`. */
export async function until(isTrue: () => boolean | Promise<boolean>, patienceMs = 5_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Still not true after ${String(patienceMs)} ms.`);
    await delay(10);
  }
}
