import { inOwnWords, type Gateway } from '../../lib/api/index.ts';
import { rerunning, type Lock } from '../../lib/async/index.ts';
import type { Changes } from '../changes/index.ts';
import type { HeardClock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import type { Storage } from '../storage/index.ts';
import { anyCommand, type CommandInput, type CommandKind, type InputFor } from './commands.ts';
import { drain, type Drained } from './drain.ts';
import type { OutboxEntry, StoredEntry } from './entry.ts';
import { canWithdraw, hurried, renewed } from './rules.ts';
import { createOutboxStore } from './store.ts';

export { canWithdraw } from './rules.ts';
export type { CommandKind, InputFor } from './commands.ts';
export type { Drained } from './drain.ts';
export type { EntryFailure, OutboxEntry, StoredEntry } from './entry.ts';

export interface Outbox {
  /** Everything that waits or was refused, oldest first. */
  readonly all: () => Promise<readonly StoredEntry[]>;
  /** Makes an entry without writing it, for a transaction that writes more than one thing. */
  readonly entry: <K extends CommandKind>(
    kind: K,
    input: InputFor<K>,
    accountId: string,
  ) => Promise<OutboxEntry>;
  /** Writes a command and wakes the sender. Resolves when it is on the disk; sending goes on by itself. */
  readonly send: <K extends CommandKind>(kind: K, input: InputFor<K>) => Promise<void>;
  /** Sends what is due. `eager` also tries what was waiting its back-off out: the network came back. */
  readonly drain: (options?: { readonly eager?: boolean }) => Promise<Drained>;
  /** The person says "send it now" to what was refused or is too old. */
  readonly renew: (which: (entry: StoredEntry) => boolean) => Promise<void>;
  /** Takes back what was refused or has certainly not reached the gateway; leaves the rest. */
  readonly withdraw: (which: (entry: StoredEntry) => boolean) => Promise<void>;
}

interface Deps {
  readonly db: Database;
  readonly storage: Storage;
  readonly gateway: Gateway;
  readonly changes: Changes;
  readonly lock: Lock;
  readonly accountId: () => Promise<string | undefined>;
  readonly now: () => number;
  readonly heardClock: () => Promise<HeardClock | null>;
  readonly online: () => boolean;
  readonly random: () => number;
  readonly newId: () => string;
  /** Called after something was written: the page drains and asks for background sync. */
  readonly wake: () => void;
}

export function createOutbox(deps: Deps): Outbox {
  const { db, storage, gateway, changes, lock, accountId, now, heardClock, online, random, newId, wake } =
    deps;
  const store = createOutboxStore(db, storage);
  const changed = (): void => changes.announce('outbox', 'orders', 'payments', 'answers');
  // One lock for page, other tabs and the worker: never two senders.
  const run = rerunning(() =>
    lock('linka-outbox', () => drain({ store, gateway, accountId, now, online, random, changed })),
  );
  const amendAll = async (
    which: (entry: StoredEntry) => boolean,
    change: (entry: StoredEntry) => OutboxEntry | null | undefined,
  ): Promise<void> => {
    const found = (await store.all()).filter(which);
    for (const { seq } of found) await store.amend(seq, change);
    if (found.length > 0) changed();
  };

  const entry: Outbox['entry'] = async (kind, input, owner) => ({
    id: newId(),
    kind,
    lane: anyCommand(kind).laneOf(input),
    input: input as CommandInput,
    accountId: owner,
    createdAt: now(),
    heard: await heardClock(),
    attempts: 0,
    lastTriedAt: null,
    notBefore: 0,
    state: 'waiting',
    failure: null,
  });

  return {
    all: async () =>
      (await store.all()).map(found => ({ ...found, failure: found.failure && inOwnWords(found.failure) })),
    entry,
    send: async (kind, input) => {
      await store.add([await entry(kind, input, (await accountId()) ?? '')]);
      changed();
      wake();
    },
    drain: async ({ eager = false } = {}) => {
      if (eager) await amendAll(({ notBefore }) => notBefore > now(), hurried);
      return run();
    },
    renew: async which => {
      const heard = await heardClock();
      await amendAll(which, found => renewed(found, now(), heard));
      wake();
    },
    withdraw: which => amendAll(which, found => (canWithdraw(found) ? null : undefined)),
  };
}
