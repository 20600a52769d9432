import { ok, refuse, type Result } from '@linka/contracts/problems';
import { shopAccept, shopOrders, shopReady, shopReject, type ShopOrder } from '@linka/contracts/shop-api';
import type { Clock } from '../../platform/clock.ts';
import { on, type Route } from '../../platform/http/route.ts';
import type { Keeper } from '../keeper.ts';
import type { ShopRecord } from '../record.ts';
import { presentOrder } from '../rules/present.ts';
import type { OrderStore } from '../store.ts';
import { accept, lookAgain, markReady, reject, workStates } from './rules.ts';

interface Deps {
  readonly orders: OrderStore;
  readonly keeper: Keeper;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Pressing "ready" again sends the courier request again now. */
  readonly askForCourier: () => void;
}

/** As many as fit on a working day's screen. */
const LIST_LIMIT = 200;

export const staffRoutes = ({ orders, keeper, clock, newId, askForCourier }: Deps): Route[] => {
  const decide = async (
    orderId: string,
    rule: (record: ShopRecord) => Result<ShopRecord>,
  ): Promise<Result<ShopOrder>> => {
    const kept = await keeper.change(orderId, record => (record ? rule(record) : refuse('order_unknown')));
    return kept.ok ? ok(presentOrder(kept.value)) : kept;
  };

  return [
    on(shopOrders, async ({ query }) => {
      const records = await orders.inStates(query.state ? [query.state] : workStates, LIST_LIMIT);
      return ok({ orders: records.map(presentOrder) });
    }),

    on(shopAccept, async ({ params, body }) => {
      const looked = await decide(params.orderId, record => ok(lookAgain(record)));
      return looked.ok ? decide(params.orderId, record => accept(record, body.readyInMinutes)) : looked;
    }),

    on(shopReject, ({ params, body }) => decide(params.orderId, record => reject(record, body.reason))),

    on(shopReady, async ({ params, requestId }) => {
      const request = { deliveryId: newId(), readyAt: clock.now().toISOString(), requestId };
      const ready = await decide(params.orderId, record => markReady(record, request));
      if (ready.ok) askForCourier();
      return ready;
    }),
  ];
};
