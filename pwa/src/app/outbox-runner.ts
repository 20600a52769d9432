import type { Outbox } from '../offline/outbox/index.ts';

interface Deps {
  readonly outbox: () => Outbox;
  /** Background sync, for when the app is closed before the network is back. */
  readonly requestSync: () => void;
}

/**
 * Sends what waits while the app is open: on start, when something is written, when the network or the person comes
 * back, and when a back-off has run out. Answers how to wake it.
 */
export function runOutbox({ outbox, requestSync }: Deps): {
  readonly wake: () => void;
  readonly start: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = async (eager: boolean): Promise<void> => {
    clearTimeout(timer);
    const left = await outbox().drain({ eager });
    clearTimeout(timer);
    if (left.type === 'empty') return;
    requestSync();
    timer = setTimeout(() => void go(false), Math.max(1000, left.ms));
  };
  return {
    wake: () => {
      requestSync();
      void go(false);
    },
    start: () => {
      window.addEventListener('online', () => void go(true));
      document.addEventListener(
        'visibilitychange',
        () => document.visibilityState === 'visible' && void go(true),
      );
      void go(true);
    },
  };
}
