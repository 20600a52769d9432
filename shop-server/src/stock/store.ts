import type { StockChange } from '@linka/contracts/catalogue';
import type { Connection } from 'mongoose';
import { isDuplicate } from '../platform/db/index.ts';
import type { StockRecord, Terms, Wanted } from './item.ts';
import { stockSchema } from './schema.ts';

interface Count {
  readonly sku: string;
  readonly productId: string;
  readonly variantName: string;
  readonly priceNgwee: number;
  readonly available: number;
}

export interface StockStore {
  /** Sets units aside for an order, once however often it is asked. False when there are too few on these terms. */
  hold(orderId: string, wanted: Wanted, terms: Terms, at: Date): Promise<boolean>;
  /** Puts the units an order holds back on the shelf; without a hold nothing changes. */
  release(orderId: string, wanted: Wanted, at: Date): Promise<void>;
  /** Lowers what an order holds to what was found; the rest was never there. Without a hold nothing changes. */
  lose(orderId: string, sku: string, found: number, at: Date): Promise<void>;
  /** The units an order holds have left the shop; without a hold nothing changes. */
  handOver(orderId: string, wanted: Wanted, at: Date): Promise<void>;
  bySku(skus: readonly string[]): Promise<StockRecord[]>;
  all(): Promise<StockRecord[]>;
  held(): Promise<StockRecord[]>;
  change(sku: string, change: StockChange, at: Date): Promise<StockRecord | null>;
  /** Adds a variant or counts it again. False when another product owns the sku. */
  put(count: Count, at: Date): Promise<boolean>;
  /** Takes a product's other variants off sale. */
  withdrawOthers(productId: string, keep: readonly string[], at: Date): Promise<void>;
}

/** `changed` is called after every write, so that copies of the catalogue know they are old. */
export function createStockStore(db: Connection, changed: () => void): StockStore {
  const model = db.model('Stock', stockSchema);

  /** Takes an order's hold off the item and counts its units elsewhere, in one update. */
  const unhold = async (
    orderId: string,
    { sku, quantity }: Wanted,
    to: 'available' | 'handedOver',
    at: Date,
  ) => {
    await model.updateOne(
      { _id: sku, holds: { $elemMatch: { orderId, quantity } } },
      { $inc: { [to]: quantity }, $pull: { holds: { orderId } }, $set: { updatedAt: at } },
    );
    changed();
  };

  return {
    hold: async (orderId, { sku, quantity, unitPriceNgwee }, terms, at) => {
      const offered = terms === 'as_offered' ? { onSale: true, priceNgwee: unitPriceNgwee } : {};
      const taken = await model
        .findOneAndUpdate(
          { _id: sku, available: { $gte: quantity }, 'holds.orderId': { $ne: orderId }, ...offered },
          {
            $inc: { available: -quantity },
            $push: { holds: { orderId, quantity } },
            $set: { updatedAt: at },
          },
        )
        .lean();
      changed();
      return taken !== null || (await model.exists({ _id: sku, 'holds.orderId': orderId })) !== null;
    },
    lose: async (orderId, sku, found, at) => {
      const item = await model.findOne({ _id: sku, 'holds.orderId': orderId }).lean<StockRecord>();
      const quantity = item?.holds.find(hold => hold.orderId === orderId)?.quantity ?? 0;
      if (quantity <= found) return;
      const lost = quantity - found;
      // The quantity that was read is part of the condition: whoever comes second finds nothing to lower.
      await model.updateOne(
        { _id: sku, holds: { $elemMatch: { orderId, quantity } } },
        {
          $inc: { missing: lost, ...(found > 0 ? { 'holds.$.quantity': -lost } : {}) },
          ...(found > 0 ? {} : { $pull: { holds: { orderId } } }),
          $set: { updatedAt: at },
        },
      );
      changed();
    },
    release: (orderId, wanted, at) => unhold(orderId, wanted, 'available', at),
    handOver: (orderId, wanted, at) => unhold(orderId, wanted, 'handedOver', at),
    bySku: skus => model.find({ _id: { $in: [...skus] } }).lean<StockRecord[]>(),
    all: () => model.find().sort({ productId: 1, _id: 1 }).lean<StockRecord[]>(),
    held: () => model.find({ 'holds.0': { $exists: true } }).lean<StockRecord[]>(),
    change: async (sku, change, at) => {
      const item = await model
        .findOneAndUpdate({ _id: sku }, { $set: { ...change, updatedAt: at } }, { returnDocument: 'after' })
        .lean<StockRecord>();
      changed();
      return item;
    },
    put: async ({ sku, productId, ...count }, at) => {
      try {
        await model.updateOne(
          { _id: sku, productId },
          {
            $set: { ...count, onSale: true, updatedAt: at },
            $setOnInsert: { holds: [], handedOver: 0, missing: 0 },
          },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      } finally {
        changed();
      }
    },
    withdrawOthers: async (productId, keep, at) => {
      await model.updateMany(
        { productId, _id: { $nin: [...keep] }, onSale: true },
        { $set: { onSale: false, updatedAt: at } },
      );
      changed();
    },
  };
}
