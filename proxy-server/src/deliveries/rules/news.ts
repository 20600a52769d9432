import type { DeliveryState } from '@linka/contracts/deliveries';
import { canHappen, type NewOrderEvent, type Order } from '@linka/contracts/orders';

interface Told {
  readonly deliveryId: string;
  readonly state: DeliveryState;
  readonly courier: { readonly name: string; readonly phone: string } | null;
  readonly reason: string | null;
}

/**
 * What news from the delivery system means for the order. News may skip steps (we were down, the company restarted),
 * so the steps between are filled in. `delivered` is never taken from here: handover is proved to the gateway, and
 * until it is the order stays on its way.
 */
export function eventsFromNews(order: Order, news: Told): NewOrderEvent[] {
  const { deliveryId } = news;
  const by = 'courier';
  switch (news.state) {
    case 'searching':
    case 'offered':
      return order.state === 'collecting'
        ? [{ type: 'courier_released', by, deliveryId, reason: news.reason }]
        : [];
    case 'assigned':
    case 'at_shop':
      return taken(order, news);
    case 'picked_up':
      return collected(order, news);
    case 'at_door':
    case 'delivered': {
      const way = collected(order, news);
      const onTheWay = order.state === 'on_the_way' || way.length > 0;
      return onTheWay && !order.courierArrived ? [...way, { type: 'arrived', by, deliveryId }] : [];
    }
    case 'failed':
    case 'cancelled':
      return canHappen(order, 'delivery_failed')
        ? [{ type: 'delivery_failed', by, reason: news.reason ?? news.state }]
        : [];
  }
}

/** The job is with this courier now; whoever had it before has it no more. */
function taken(order: Order, { deliveryId, courier }: Told): NewOrderEvent[] {
  const by = 'courier';
  if (!courier) return [];
  const assigned: NewOrderEvent = { type: 'courier_assigned', by, deliveryId, courier };
  if (order.state === 'ready') return [assigned];
  return order.state === 'collecting' && order.courier?.phone !== courier.phone
    ? [{ type: 'courier_released', by, deliveryId, reason: null }, assigned]
    : [];
}

/** The goods have left the shop, in the hands of a courier we may not have heard of yet. */
function collected(order: Order, news: Told): NewOrderEvent[] {
  const before = taken(order, news);
  return order.state === 'collecting' || before.length > 0
    ? [...before, { type: 'picked_up', by: 'courier', deliveryId: news.deliveryId }]
    : [];
}
