import type { KeyRow } from './store.ts';

const DAY_MS = 86_400_000;
/** A key signs for so long. */
export const KEY_DAYS = 30;
/** How old a gateway's view of the keys may be, in milliseconds. */
export const KEYS_FRESH_MS = 60_000;

/** Is it time for another key? Also when there is none. */
export const isDue = (signing: KeyRow | null, now: Date): boolean =>
  signing === null || now.getTime() - signing.madeAt.getTime() >= KEY_DAYS * DAY_MS;

/** Retired before this, a key has no token left: not even one that a gateway signed before it heard. */
export const believedSince = (now: Date, tokenSeconds: number): Date =>
  new Date(now.getTime() - tokenSeconds * 1000 - KEYS_FRESH_MS);
