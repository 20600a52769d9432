import type { Connection } from 'mongoose';
import { schemaOf, text } from '../../platform/db/schema.ts';

interface PictureRecord {
  /** The file's name. What a name stands for never changes. */
  readonly _id: string;
  readonly bytes: Buffer;
}

const schema = schemaOf<PictureRecord>('pictures', { _id: text, bytes: { type: Buffer, required: true } });

/** Pictures that staff sent, and the copies of all pictures, each made once. */
export interface PictureStore {
  find(file: string): Promise<Buffer | undefined>;
  /** Keeps it; what is there already stays. */
  keep(file: string, bytes: Buffer): Promise<void>;
}

export function createPictureStore(db: Connection): PictureStore {
  const model = db.model('Picture', schema);
  return {
    find: async file => (await model.findById(file))?.bytes,
    keep: async (file, bytes) => {
      await model.updateOne({ _id: file }, { $setOnInsert: { bytes } }, { upsert: true });
    },
  };
}
