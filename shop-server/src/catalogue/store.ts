import type { Connection } from 'mongoose';
import { anything, schemaOf, text } from '../platform/db/schema.ts';
import type { NamedPicture, ProductRecord } from './product.ts';

const schema = schemaOf<ProductRecord>('products', {
  _id: text,
  name: text,
  description: { type: String, default: null },
  category: text,
  picture: anything,
  skus: { type: [String], required: true },
  position: { type: Number, required: true, index: true },
});

export interface ProductStore {
  all(): Promise<ProductRecord[]>;
  byIds(ids: readonly string[]): Promise<ProductRecord[]>;
  isEmpty(): Promise<boolean>;
  /** Adds at the end of the list or replaces the description; a picture that is not named stays. */
  put(
    product: Omit<ProductRecord, 'position' | 'picture'>,
    picture?: ProductRecord['picture'],
  ): Promise<void>;
  /** Gives a product a picture; false when there is no such product. */
  show(id: string, picture: NamedPicture): Promise<boolean>;
}

/** `changed` is called after every write. */
export function createProductStore(db: Connection, changed: () => void): ProductStore {
  const model = db.model('Product', schema);

  const nextPosition = async (): Promise<number> => {
    const last = await model.findOne().sort({ position: -1 }).lean<ProductRecord>();
    return (last?.position ?? 0) + 1;
  };

  return {
    all: () => model.find().sort({ position: 1, _id: 1 }).lean<ProductRecord[]>(),
    byIds: ids => model.find({ _id: { $in: [...ids] } }).lean<ProductRecord[]>(),
    isEmpty: async () => (await model.findOne().lean()) === null,
    put: async ({ _id, ...product }, picture) => {
      await model.updateOne(
        { _id },
        {
          $set: { ...product, ...(picture === undefined ? {} : { picture }) },
          $setOnInsert: {
            position: await nextPosition(),
            ...(picture === undefined ? { picture: null } : {}),
          },
        },
        { upsert: true },
      );
      changed();
    },
    show: async (id, picture) => {
      const { matchedCount } = await model.updateOne({ _id: id }, { $set: { picture } });
      changed();
      return matchedCount === 1;
    },
  };
}
