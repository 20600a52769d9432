import { randomUUID } from 'node:crypto';
import { createPictures, type Pictures } from './catalogue/pictures/index.ts';
import { createShelf } from './catalogue/shelf.ts';
import { moveGoods } from './orders/goods.ts';
import { createKeeper, type Keeper } from './orders/keeper.ts';
import type { ShopRecord } from './orders/record.ts';
import type { Carried } from './orders/rules/conclude.ts';
import { sweep } from './orders/sweep.ts';
import type { RequestDelivery } from './outbox/gateway.ts';
import { sendDue } from './outbox/send.ts';
import type { Clock } from './platform/clock.ts';
import type { Logger } from './platform/log/index.ts';
import type { Stores } from './stores.ts';

export interface ShopDeps {
  readonly shopId: string;
  readonly shopName: string;
  readonly holdMs: number;
  /** Pictures that came with the catalogue file. */
  readonly picturesDir: string | undefined;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  readonly requestDelivery: RequestDelivery;
}

/** What the shop does, apart from answering HTTP. */
export interface Shop {
  readonly keeper: Keeper;
  readonly pictures: Pictures;
  readonly shelf: ReturnType<typeof createShelf>;
  readonly newId: () => string;
  /** Sends the courier requests that are due. */
  readonly sendDue: () => Promise<void>;
  readonly sweep: () => Promise<void>;
}

export function createShop(deps: ShopDeps): Shop {
  const { stores, clock } = deps;
  const { orders, outbox, stock, products } = stores;

  /** What follows from an order's record: its goods move, and once it is packed a courier is asked for. */
  const carryOut = async (record: ShopRecord): Promise<Carried> => {
    const carried = await moveGoods({ stock, products, clock, holdMs: deps.holdMs }, record);
    if (record.delivery && record.state === 'ready') {
      const { deliveryId, readyAt, requestId } = record.delivery;
      await outbox.add({ _id: deliveryId, orderId: record.orderId, readyAt, requestId }, clock.now());
    }
    return carried;
  };

  const keeper = createKeeper({ orders, carryOut });
  const isWanted = async (orderId: string): Promise<boolean> =>
    (await orders.byId(orderId))?.state === 'ready';

  const pictures = createPictures({ folder: deps.picturesDir, store: stores.pictures });
  return {
    keeper,
    pictures,
    shelf: createShelf({ shopId: deps.shopId, products, stock, pictures, revision: stores.revision, clock }),
    newId: randomUUID,
    sendDue: () => sendDue({ ...deps, outbox, isWanted }),
    sweep: async () => {
      await sweep({ ...deps, orders, stock, keeper });
      await stores.nonces.sweep(clock.now());
    },
  };
}
