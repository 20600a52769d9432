import { settled } from '../lib/async/settled.ts';
import { OUTBOX_SYNC, type ToWorker } from '../lib/worker-messages.ts';

type Listener = () => void;

/** The service worker from the page's side: a waiting new version, and the background sync of the outbox. */
export interface Version {
  readonly waiting: () => boolean;
  readonly subscribe: (listener: Listener) => () => void;
  /** Takes the new version over and loads the page again. */
  readonly apply: () => void;
  /** Asks the browser to wake the worker when the network is back, even if the app has been closed. */
  readonly requestSync: () => void;
}

const without: Version = {
  waiting: () => false,
  subscribe: () => () => undefined,
  apply: () => undefined,
  requestSync: () => undefined,
};

export function registerWorker(): Version {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return without;
  const listeners = new Set<Listener>();
  let state: 'current' | 'waiting' | 'replaced' = 'current';
  let asked = false;
  const become = (next: typeof state): void => {
    state = next;
    listeners.forEach(listener => listener());
  };
  followController(() => {
    // Another tab let the new version in: this one finishes what it is at, and is told.
    if (asked) location.reload();
    else become('replaced');
  });
  void register({ onWaiting: () => become('waiting') }).catch(() => undefined);
  return {
    waiting: () => state !== 'current',
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: () => {
      asked = true;
      if (state === 'replaced') location.reload();
      else void takeOver();
    },
    requestSync: () =>
      void navigator.serviceWorker.ready
        .then(registration => registration.sync?.register(OUTBOX_SYNC))
        .catch(() => undefined),
  };
}

/** Calls when another worker takes the page over; a first visit's first worker is not another. */
function followController(onReplaced: Listener): void {
  let had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (had) onReplaced();
    had = true;
  });
}

/** After the first screen: the worker is for the next visit, and need not weigh on this one. */
async function register({ onWaiting }: { onWaiting: Listener }): Promise<void> {
  await settled();
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/sw.js');
  workbox.addEventListener('waiting', onWaiting);
  await workbox.register();
}

/** Said to the version that waits; the one that is active has nothing to take over. */
async function takeOver(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.waiting?.postMessage({ type: 'take-over' } satisfies ToWorker);
}

declare global {
  interface ServiceWorkerRegistration {
    /** Background Sync: Chromium has it, others do not; the page drains by itself as well. */
    readonly sync?: { readonly register: (tag: string) => Promise<void> };
  }
}
