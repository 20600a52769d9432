import type { Order, OrderState } from '@linka/contracts/orders';
import type { Connection } from 'mongoose';
import { isDuplicate } from '../platform/db/index.ts';
import { anything, schemaOf, text } from '../platform/db/schema.ts';
import type { ShopRecord } from './record.ts';
import { endedStates } from './rules/forget.ts';

interface OrderDoc extends ShopRecord {
  readonly _id: string;
}

const schema = schemaOf<OrderDoc>('orders', {
  _id: text,
  orderId: text,
  revision: { type: Number, required: true },
  settled: { type: Boolean, required: true, index: true },
  asked: { type: Boolean, required: true },
  lines: [{ _id: false, sku: String, name: String, quantity: Number, unitPriceNgwee: Number }],
  deliveryFeeNgwee: { type: Number, required: true },
  note: { type: String, default: null },
  shopperName: { type: String, default: null },
  placedAt: text,
  refusal: anything,
  payBy: { type: String, default: null },
  lapsed: { type: Boolean, required: true },
  told: anything,
  leftShop: { type: Boolean, required: true },
  decision: anything,
  delivery: anything,
  short: [String],
  state: text,
});
schema.index({ state: 1, placedAt: 1 });
schema.index({ state: 1, payBy: 1 });

/** An order that was last told of before anything could be struck has no strikes. */
const asToday = (record: ShopRecord): ShopRecord =>
  record.told === null ? record : { ...record, told: { ...NOTHING_STRUCK, ...record.told } };
const NOTHING_STRUCK: Partial<Order> = { strikes: [] };

const WITHOUT_ID = { _id: 0 } as const;

export interface OrderStore {
  byId(orderId: string): Promise<ShopRecord | null>;
  /** Writes one revision more. Null when somebody else has written meanwhile: read and decide again. */
  save(record: ShopRecord): Promise<ShopRecord | null>;
  /** Oldest first. */
  inStates(states: readonly OrderState[], limit: number): Promise<ShopRecord[]>;
  unsettled(limit: number): Promise<string[]>;
  /** Orders whose units were to be paid for before `instant`. */
  unpaidSince(instant: Date, limit: number): Promise<string[]>;
  /** Ended orders placed before `instant` of which the shop still knows whose they were. */
  namedBefore(instant: Date, limit: number): Promise<string[]>;
}

export function createOrderStore(db: Connection): OrderStore {
  const model = db.model('Order', schema);

  const insert = async (record: ShopRecord): Promise<boolean> => {
    try {
      await model.insertMany([{ ...record, _id: record.orderId }]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };

  const replace = async (before: number, record: ShopRecord): Promise<boolean> => {
    const result = await model.updateOne({ _id: record.orderId, revision: before }, { $set: record });
    return result.matchedCount === 1;
  };

  const ids = async (filter: Record<string, unknown>, limit: number): Promise<string[]> => {
    const found = await model.find(filter, { orderId: 1 }).sort({ payBy: 1 }).limit(limit).lean<OrderDoc[]>();
    return found.map(doc => doc.orderId);
  };

  return {
    byId: async orderId => {
      const record = await model.findOne({ _id: orderId }, WITHOUT_ID).lean<ShopRecord>();
      return record && asToday(record);
    },
    save: async record => {
      const next = { ...record, revision: record.revision + 1 };
      const saved = record.revision === 0 ? await insert(next) : await replace(record.revision, next);
      return saved ? next : null;
    },
    inStates: async (states, limit) => {
      const records = await model
        .find({ state: { $in: [...states] } }, WITHOUT_ID)
        .sort({ placedAt: 1 })
        .limit(limit)
        .lean<ShopRecord[]>();
      return records.map(asToday);
    },
    unsettled: limit => ids({ settled: false }, limit),
    unpaidSince: (instant, limit) =>
      ids({ state: 'awaiting_payment', payBy: { $lt: instant.toISOString() } }, limit),
    namedBefore: (instant, limit) =>
      ids(
        {
          state: { $in: endedStates },
          placedAt: { $lt: instant.toISOString() },
          $or: [{ shopperName: { $ne: null } }, { note: { $ne: null } }],
        },
        limit,
      ),
  };
}
