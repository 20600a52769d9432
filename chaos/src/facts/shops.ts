import { MongoClient } from 'mongodb';
import * as z from 'zod';
import { mongoDatabase } from '../../../local/src/supervisor/system.ts';
import { goodsOf, type Good } from '../people/goods.ts';
import { openShops } from '../system/settings.ts';

const ShopOrder = z.object({
  orderId: z.string(),
  state: z.string(),
  settled: z.boolean(),
  told: z.nullable(z.object({ state: z.string(), version: z.number() })),
  short: z.array(z.string()),
});
const Item = z.object({
  _id: z.string(),
  available: z.number(),
  handedOver: z.number(),
  missing: z.number(),
  holds: z.array(z.object({ orderId: z.string(), quantity: z.number() })),
});

export interface ShopFacts {
  readonly shopId: string;
  readonly orders: readonly z.infer<typeof ShopOrder>[];
  readonly stock: readonly z.infer<typeof Item>[];
  readonly waitingMessages: number;
  /** As it was before the first customer. */
  readonly goods: readonly Good[];
}

/** Reads each shop's records behind its back. */
export async function readShops(uri: string): Promise<ShopFacts[]> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    const facts: ShopFacts[] = [];
    for (const shop of openShops) {
      const name = new URL(mongoDatabase(uri, `linka_${shop.slug.replaceAll('-', '_')}`)).pathname.slice(1);
      const database = client.db(name);
      facts.push({
        shopId: shop.registration.shopId,
        orders: z.array(ShopOrder).parse(await database.collection('orders').find().toArray()),
        stock: z.array(Item).parse(await database.collection('stock').find().toArray()),
        waitingMessages: await database.collection('outbox').countDocuments({ state: 'waiting' }),
        goods: goodsOf(shop),
      });
    }
    return facts;
  } finally {
    await client.close();
  }
}
