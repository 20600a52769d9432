import type { Connection } from 'mongoose';
import { isDuplicate } from '../platform/db/index.ts';
import { schemaOf, text } from '../platform/db/schema.ts';
import type { Attempt, Message } from './message.ts';

const ATTEMPTS_KEPT = 20;

const schema = schemaOf<Message>('outbox', {
  _id: text,
  orderId: text,
  readyAt: text,
  requestId: text,
  state: text,
  tries: { type: Number, required: true },
  nextAt: { type: Date, required: true },
  attempts: [{ _id: false, at: Date, tookMs: Number, result: String, detail: String }],
});
schema.index({ state: 1, nextAt: 1 });

export interface OutboxStore {
  /** Adds a message once, however often it is asked. */
  add(message: Pick<Message, '_id' | 'orderId' | 'readyAt' | 'requestId'>, at: Date): Promise<void>;
  due(now: Date, limit: number): Promise<Message[]>;
  log(id: string, attempt: Attempt, next: Pick<Message, 'state' | 'nextAt'>): Promise<void>;
  drop(id: string): Promise<void>;
  /** Everything that waits is due now. */
  hurry(now: Date): Promise<void>;
  byId(id: string): Promise<Message | null>;
}

export function createOutboxStore(db: Connection): OutboxStore {
  const model = db.model('Message', schema);
  return {
    add: async (message, at) => {
      try {
        await model.insertMany([{ ...message, state: 'waiting', tries: 0, nextAt: at, attempts: [] }]);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    due: (now, limit) =>
      model
        .find({ state: 'waiting', nextAt: { $lte: now } })
        .sort({ nextAt: 1 })
        .limit(limit)
        .lean<Message[]>(),
    log: async (id, attempt, next) => {
      await model.updateOne(
        { _id: id },
        {
          $set: next,
          $inc: { tries: 1 },
          $push: { attempts: { $each: [attempt], $slice: -ATTEMPTS_KEPT } },
        },
      );
    },
    drop: async id => {
      await model.updateOne({ _id: id, state: 'waiting' }, { $set: { state: 'dropped' } });
    },
    hurry: async now => {
      await model.updateMany({ state: 'waiting', nextAt: { $gt: now } }, { $set: { nextAt: now } });
    },
    byId: id => model.findById(id).lean<Message>(),
  };
}
