import type { AnswerOf, Endpoint } from '@linka/contracts/http';
import type { Failure, Gateway, InputOf } from '../../lib/api/index.ts';
import type { Changes } from '../changes/index.ts';
import type { Database } from '../database/index.ts';
import { StorageFull, type Storage } from '../storage/index.ts';
import { MOST_KEPT, type Kept, type KeptAnswer } from './kept.ts';
import { createReading } from './reading.ts';

export type { Kept } from './kept.ts';

export interface Answers {
  /** What is kept under the key, if it still fits the contract of this build. */
  readonly kept: <E extends Endpoint>(endpoint: E, key: string) => Promise<Kept<AnswerOf<E>> | undefined>;
  /** Asks the gateway and keeps a good answer under the key. Answers the failure, or null. */
  readonly refresh: <E extends Endpoint>(
    endpoint: E,
    key: string,
    input: InputOf<E>,
  ) => Promise<Failure | null>;
}

interface Deps {
  readonly db: Database;
  readonly storage: Storage;
  readonly gateway: Gateway;
  readonly changes: Changes;
  readonly now: () => number;
}

/** Reads that open again without a network, with their age. */
export function createAnswers({ db, storage, gateway, changes, now }: Deps): Answers {
  // What a full disk would not take is shown all the same, while this page is open.
  const unkept = new Map<string, KeptAnswer>();
  const reading = createReading();
  const keep = async (row: KeptAnswer): Promise<void> => {
    try {
      await storage.write(() => db.put('answers', row));
      unkept.delete(row.key);
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      unkept.set(row.key, row);
    }
  };
  const prune = async (): Promise<void> => {
    const all = await db.getAll('answers');
    const surplus = all.sort((a, b) => b.takenAt - a.takenAt).slice(MOST_KEPT);
    await Promise.all(surplus.map(({ key }) => db.delete('answers', key)));
  };
  return {
    kept: async (endpoint, key) => {
      const row = unkept.get(key) ?? (await db.get('answers', key));
      return row && reading.of(endpoint, row);
    },
    refresh: async (endpoint, key, input) => {
      const answer = await gateway.call(endpoint, input);
      if (!answer.ok) return answer;
      const row = { key, value: answer.value, takenAt: now() - answer.ageMs };
      reading.learn(row);
      await keep(row);
      if ((await db.count('answers')) > MOST_KEPT) await prune();
      changes.announce('answers');
      return null;
    },
  };
}
