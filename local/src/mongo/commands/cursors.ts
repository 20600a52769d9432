import { calculateObjectSize, Long } from 'bson';
import { fail } from '../errors.ts';
import type { Doc } from '../values/bson.ts';
import { toCount, toList, toText } from '../values/convert.ts';
import type { Commands } from './command.ts';

const FIRST_BATCH = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const IDLE_MS = 10 * 60_000;

interface Cursor {
  namespace: string;
  rest: Doc[];
  usedAt: number;
}

/** Results waiting to be fetched. They are as of the moment of the query: later writes do not show in them. */
export class Cursors {
  readonly #open = new Map<string, Cursor>();
  #lastId = Math.floor(Math.random() * 2 ** 40);

  /** The `cursor` part of an answer: a first batch, and an id if there is more. */
  start(namespace: string, docs: Doc[], batchSize = FIRST_BATCH, single = false): Doc {
    const { batch, rest } = split(docs, batchSize);
    let id = Long.ZERO;
    if (rest.length > 0 && !single) {
      id = Long.fromNumber(++this.#lastId);
      this.#open.set(id.toString(), { namespace, rest, usedAt: Date.now() });
    }
    return { cursor: { firstBatch: batch, id, ns: namespace }, ok: 1 };
  }

  next(id: string, namespace: string, batchSize: number): Doc {
    const cursor = this.#open.get(id);
    if (cursor?.namespace !== namespace) fail('CursorNotFound', `cursor id ${id} not found`);
    const { batch, rest } = split(cursor.rest, batchSize);
    Object.assign(cursor, { rest, usedAt: Date.now() });
    if (rest.length === 0) this.#open.delete(id);
    return {
      cursor: { nextBatch: batch, id: Long.fromString(rest.length > 0 ? id : '0'), ns: namespace },
      ok: 1,
    };
  }

  kill(id: string): boolean {
    return this.#open.delete(id);
  }

  /** Forgets cursors nobody asked for in ten minutes, as the real server does. */
  removeIdle(now: number): void {
    for (const [id, { usedAt }] of this.#open) if (now - usedAt > IDLE_MS) this.#open.delete(id);
  }
}

function split(docs: Doc[], batchSize: number): { batch: Doc[]; rest: Doc[] } {
  let bytes = 0;
  let count = 0;
  for (const doc of docs.slice(0, batchSize)) {
    bytes += calculateObjectSize(doc);
    if (count > 0 && bytes > MAX_BATCH_BYTES) break;
    count++;
  }
  return { batch: docs.slice(0, count), rest: docs.slice(count) };
}

export const cursorCommands: Commands = {
  getMore: {
    fields: ['collection', 'batchSize'],
    run: ({ input, database, cursors }) => {
      const namespace = `${database}.${toText('getMore.collection', input.collection)}`;
      const batchSize = toCount('getMore.batchSize', input.batchSize) ?? 0;
      return cursors.next(String(input.getMore), namespace, batchSize > 0 ? batchSize : Infinity);
    },
  },
  killCursors: {
    fields: ['cursors'],
    run: ({ input, cursors }) => {
      const ids = toList('killCursors.cursors', input.cursors);
      const killed = ids.filter(id => cursors.kill(String(id)));
      const none: unknown[] = [];
      const cursorsNotFound = ids.filter(id => !killed.includes(id));
      return { cursorsKilled: killed, cursorsNotFound, cursorsAlive: none, cursorsUnknown: none, ok: 1 };
    },
  },
};
