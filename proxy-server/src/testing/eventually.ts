import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 15_000;

/** Looks again and again until there is something to see. `nudge` may hurry whoever is to bring it about. */
export async function eventually<T>(
  look: () => Promise<T | undefined | false>,
  nudge: () => void = () => undefined,
): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error(`never happened: ${look.toString()}`);
    nudge();
    await pause(LOOK_EVERY_MS);
  }
}
