import { canHappen, type NewOrderEvent } from '@linka/contracts/orders';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { moveOrder, type Movers } from '../orders/move.ts';
import { may } from '../policy/index.ts';
import { DeliveriesStore } from './store.ts';

interface Request {
  readonly shopId: string;
  readonly orderId: string;
  readonly deliveryId: string;
}

/**
 * A shop asks for a courier. That the goods are ready goes without saying; the shopper is asked for the place until
 * `answerBy`. Asking again answers the same. Refuses with `order_unknown`, `order_moved_on`, `id_reused`.
 */
export async function requestDelivery(
  deps: Movers & { readonly locationWaitSeconds: number },
  { shopId, orderId, deliveryId }: Request,
): Promise<Result<{ deliveryId: string; answerBy: string | null }>> {
  const moved = await moveOrder(deps, orderId, async (order, t) => {
    if (!may({ shopId }, 'order:ask for courier', order)) return refuse('order_unknown');
    if (order.deliveryId !== null) return ok([]);
    const now = deps.clock.now();
    const answerBy = new Date(now.getTime() + deps.locationWaitSeconds * 1000).toISOString();
    const asked: NewOrderEvent = { type: 'location_asked', by: 'system', deliveryId, answerBy };
    if (order.state !== 'ready' && !canHappen(order, 'ready'))
      return refuse('order_moved_on', undefined, { state: order.state });
    if (!(await new DeliveriesStore(t).insert(deliveryId, orderId, now))) return refuse('id_reused');
    return ok(order.state === 'ready' ? [asked] : [{ type: 'ready', by: 'shop' }, asked]);
  });
  if (!moved.ok) return moved;
  const { order } = moved.value;
  return ok({ deliveryId: order.deliveryId ?? deliveryId, answerBy: order.locationAskedUntil });
}
