import { countdown } from '../../lib/time/index.ts';
import { canWithdraw, type StoredEntry } from '../../offline/outbox/index.ts';
import { say } from '../../lib/text/index.ts';
import { words } from './words.ts';

interface Around {
  /** Something of the same order stands before it. */
  readonly behind: boolean;
  readonly online: boolean;
  readonly now: number;
}

/** Why it still waits, in words: nobody has to guess. */
export function whyOf({ state, failure, notBefore }: StoredEntry, { behind, online, now }: Around): string {
  if (state === 'sending') return words.whySending;
  if (state === 'refused') return failure?.detail ?? '';
  if (behind) return words.behind;
  if (failure === null) return online ? words.whyNext : words.whyOffline;
  const again = notBefore > now ? ` ${say(words.again, { left: countdown(notBefore - now) })}` : '';
  return `${failure.id === 'offline' ? words.whyOffline : failure.detail}${again}`;
}

export interface Options {
  /** Waited too long: one tap decides it anew. */
  readonly renew: boolean;
  /** An order nobody has heard of: its goods go back to the cart, to be changed or left. */
  readonly change: boolean;
  readonly withdraw: boolean;
}

/** What a person may do with it now. `lane` is everything of the same order. */
export function optionsOf(entry: StoredEntry, lane: readonly StoredEntry[], behind: boolean): Options {
  const isOrder = entry.kind === 'relayOrder';
  return {
    renew: !behind && entry.state === 'refused' && entry.failure?.id === 'decision_too_old',
    change: isOrder && lane.every(canWithdraw),
    withdraw: !isOrder && !behind && canWithdraw(entry),
  };
}
