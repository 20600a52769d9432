import { useSyncExternalStore } from 'react';

export const liteChoices = ['auto', 'on', 'off'] as const;
export type LiteChoice = (typeof liteChoices)[number];

/** Not in TypeScript's library: not every browser says what its network is like. */
interface Connection extends EventTarget {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

const KEY = 'linka-lite';
// Kept where it can be read at once: a picture that has begun to load has cost something already.
const listeners = new Set<() => void>();

const connection = (): Connection | undefined =>
  (navigator as Navigator & { readonly connection?: Connection }).connection;

/** What the person chose; `auto` leaves it to the network. */
export function readLite(): LiteChoice {
  const kept = globalThis.localStorage.getItem(KEY);
  return liteChoices.find(choice => choice === kept) ?? 'auto';
}

export function keepLite(choice: LiteChoice): void {
  globalThis.localStorage.setItem(KEY, choice);
  tell();
}

/** Whether pictures wait for a tap: as chosen, else when the phone saves data or the network is 2G. */
export const isLite = (
  choice: LiteChoice,
  network: Pick<Connection, 'saveData' | 'effectiveType'> = {},
): boolean =>
  choice === 'auto'
    ? network.saveData === true || /^(?:slow-)?2g$/.test(network.effectiveType ?? '')
    : choice === 'on';

let now: boolean | undefined;

const tell = (): void => {
  now = undefined;
  listeners.forEach(listener => listener());
};

/** The browser is asked once for a whole page of pictures: each more who listens to it costs a cheap phone milliseconds. */
function watch(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = undefined;
    window.addEventListener('storage', tell);
    connection()?.addEventListener('change', tell);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('storage', tell);
    connection()?.removeEventListener('change', tell);
  };
}

const liteNow = (): boolean => {
  now ??= isLite(readLite(), connection());
  return now;
};

export const useLite = (): boolean => useSyncExternalStore(watch, liteNow, () => false);
export const useLiteChoice = (): LiteChoice => useSyncExternalStore(watch, readLite, () => 'auto');
