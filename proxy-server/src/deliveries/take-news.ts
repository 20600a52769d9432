import { ok, refuse, type Result } from '@linka/contracts/problems';
import { publish } from '../live/hub.ts';
import { moveOrder, type Moved, type Movers } from '../orders/move.ts';
import { OrdersStore } from '../orders/store.ts';
import type { Tx } from '../platform/db/index.ts';
import { eventsFromNews } from './rules/news.ts';
import { DeliveriesStore, type News } from './store.ts';

/**
 * Takes news of a delivery, from a webhook or from the answer to a call: our copy and the order's events move
 * together, once, whatever the order of arrival. Refuses with `delivery_unknown`.
 */
export async function takeNews(
  deps: Movers,
  news: News & { readonly reason: string | null },
): Promise<Result<Moved>> {
  const known = await new DeliveriesStore(deps.db).byId(news.deliveryId);
  if (!known) return refuse('delivery_unknown');
  return moveOrder(deps, known.orderId, async (order, t) => {
    const deliveries = new DeliveriesStore(t);
    const before = await deliveries.byId(news.deliveryId);
    if (!(await deliveries.takeNews(news, deps.clock.now()))) return ok([]);
    await tellCouriers(t, order.id, [before?.courierPhone, news.courier?.phone]);
    return ok(eventsFromNews(order, news));
  });
}

/** An offer made or taken back is no event of the order, but the phones of these couriers must light up. */
async function tellCouriers(
  t: Tx,
  orderId: string,
  phones: readonly (string | null | undefined)[],
): Promise<void> {
  const parties = await new OrdersStore(t).parties(orderId);
  if (!parties) return;
  const { shopId, shopperId, version } = parties;
  for (const courierPhone of new Set(phones))
    if (courierPhone) await publish(t, { orderId, shopId, shopperId, version, after: version, courierPhone });
}
