/** How late this process is for what it meant to do, in milliseconds. */
export interface Lateness {
  readonly ms: () => number;
  readonly stop: () => void;
}

const EVERY_MS = 100;

/** Watches the event loop. One long pause is half forgotten at the next look; only being late again and again adds up. */
export function watchLateness(): Lateness {
  let late = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late = (late + Math.max(0, now - last - EVERY_MS)) / 2;
    last = now;
  }, EVERY_MS);
  timer.unref();
  return { ms: () => late, stop: () => clearInterval(timer) };
}
