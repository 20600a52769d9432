import { strictly, type Database } from '../database/index.ts';
import { mergeEvents } from '../orders/record.ts';
import type { Storage } from '../storage/index.ts';
import type { Learned } from './commands.ts';
import type { OutboxEntry, StoredEntry } from './entry.ts';

/** The outbox in the database. Every write is strict: it is on the disk before anything else happens. */
export interface OutboxStore {
  readonly all: () => Promise<readonly StoredEntry[]>;
  readonly add: (entries: readonly OutboxEntry[]) => Promise<void>;
  /**
   * Looks and writes in one transaction, because page, other tabs and worker all touch the same entries: `change`
   * answers the new entry, null to let it go, or undefined to leave it. Answers what is there afterwards.
   */
  readonly amend: (
    seq: number,
    change: (entry: StoredEntry) => OutboxEntry | null | undefined,
  ) => Promise<StoredEntry | undefined>;
  /** Keeps what the answer taught and lets the entry go, both or neither. */
  readonly acknowledge: (entry: StoredEntry, learned: Learned) => Promise<void>;
}

export function createOutboxStore(db: Database, { write }: Pick<Storage, 'write'>): OutboxStore {
  return {
    // The key path is the counter, so what comes out always has one.
    all: async () => (await db.getAll('outbox')) as StoredEntry[],
    add: entries =>
      write(async () => {
        const tx = strictly(db, ['outbox']);
        await Promise.all([...entries.map(entry => tx.objectStore('outbox').add(entry)), tx.done]);
      }),
    amend: (seq, change) =>
      write(async () => {
        const tx = strictly(db, ['outbox']);
        const store = tx.objectStore('outbox');
        const found = (await store.get(seq)) as StoredEntry | undefined;
        const next = found && change(found);
        if (next === null) await store.delete(seq);
        if (next) await store.put({ ...next, seq });
        await tx.done;
        if (next === null) return undefined;
        return next === undefined ? found : { ...next, seq };
      }),
    acknowledge: (entry, { history, payment, amendments = [] }) =>
      write(async () => {
        const tx = strictly(db, ['outbox', 'orders', 'payments', 'answers']);
        const orders = tx.objectStore('orders');
        const answers = tx.objectStore('answers');
        const had = history && (await orders.get(history.orderId));
        const kept = await Promise.all(amendments.map(({ key }) => answers.get(key)));
        await Promise.all([
          ...kept.map((row, n) => row && answers.put({ ...row, value: amendments[n]?.change(row.value) })),
          history &&
            orders.put({
              orderId: history.orderId,
              draft: had?.draft ?? null,
              events: mergeEvents(had?.events ?? [], history.events),
            }),
          payment && tx.objectStore('payments').put(payment),
          tx.objectStore('outbox').delete(entry.seq),
          tx.done,
        ]);
      }),
  };
}
