import type { Gateway } from '../../lib/api/index.ts';
import { anyCommand } from './commands.ts';
import { decide, held, letterOf, sending, settle, untried } from './rules.ts';
import type { OutboxStore } from './store.ts';

interface Deps {
  readonly store: OutboxStore;
  readonly gateway: Gateway;
  readonly accountId: () => Promise<string | undefined>;
  readonly now: () => number;
  /** False only when nothing can leave the phone. */
  readonly online: () => boolean;
  readonly random: () => number;
  readonly changed: () => void;
}

/** What is left: nothing that could be sent, or something to try again in so many milliseconds. */
export type Drained = { readonly type: 'empty' } | { readonly type: 'later'; readonly ms: number };

/**
 * Sends what can be sent, one at a time, until nothing is due. The caller holds the lock. Killed at any point, it
 * loses nothing: an entry leaves only in the transaction that keeps its answer.
 */
export async function drain({
  store,
  gateway,
  accountId,
  now,
  online,
  random,
  changed,
}: Deps): Promise<Drained> {
  for (;;) {
    const mine = await accountId();
    const decision = decide(
      (await store.all()).filter(entry => entry.accountId === mine),
      now(),
    );
    if (decision.type === 'idle') return { type: 'empty' };
    if (decision.type === 'wait') return { type: 'later', ms: decision.ms };
    if (decision.type === 'hold') {
      await store.amend(decision.entry.seq, held);
      changed();
      continue;
    }
    const entry = await store.amend(decision.entry.seq, waiting => sending(waiting, now()));
    // Taken back between looking and writing.
    if (entry === undefined) continue;
    changed();
    const cutOff = !online();
    const answer = await gateway.call(anyCommand(entry.kind).endpoint, letterOf(entry, now()));
    const outcome = settle(cutOff && !online() ? untried(entry) : entry, answer, now(), random());
    if (outcome.type === 'kept') await store.amend(entry.seq, () => outcome.entry);
    else await store.acknowledge(entry, outcome.learned);
    changed();
    if (outcome.type === 'kept' && outcome.stop)
      return { type: 'later', ms: outcome.entry.notBefore - now() };
  }
}
