import { CLOCK_SKEW_MS } from '@linka/contracts/signing';
import type { Connection } from 'mongoose';
import { isDuplicate } from '../db/index.ts';
import { schemaOf, text } from '../db/schema.ts';

interface NonceDoc {
  _id: string;
  at: Date;
}

const schema = schemaOf<NonceDoc>('nonces', {
  _id: text,
  at: { type: Date, required: true, index: true },
});

/** Nonces that were used. They live in the database so that a restart does not open the door to a replay. */
export interface Nonces {
  /** False when this key has used the nonce before: the unique `_id` decides. */
  remember(keyId: string, nonce: string, at: Date): Promise<boolean>;
  /** Forgets what is too old to pass the clock anyway. */
  sweep(now: Date): Promise<void>;
}

export function createNonces(db: Connection): Nonces {
  const model = db.model('Nonce', schema);
  return {
    remember: async (keyId, nonce, at) => {
      try {
        await model.insertMany([{ _id: `${keyId}:${nonce}`, at }], { lean: true });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    sweep: async now => {
      await model.deleteMany({ at: { $lt: new Date(now.getTime() - 2 * CLOCK_SKEW_MS) } });
    },
  };
}
