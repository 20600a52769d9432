import type { BodyOf } from '@linka/contracts/http';
import {
  canHappen,
  nextState,
  struckFrom,
  unitsOf,
  type NewOrderEvent,
  type Order,
  type strikeItems,
} from '@linka/contracts/orders';
import { ok, refuse, type Result } from '@linka/contracts/problems';

/**
 * Staff did not find some of it. `partsGoBack`: can the company that was paid give back a part? Refuses with
 * `order_moved_on` once it is packed, `not_in_order`, `nothing_left`, `whole_refunds_only`; a strike of the same id is
 * done already, or `id_reused` when it was another.
 */
export function itemsStruck(
  { strikeId, lines }: BodyOf<typeof strikeItems>,
  order: Order,
  partsGoBack: boolean,
): Result<readonly NewOrderEvent[]> {
  const known = order.strikes.find(strike => strike.strikeId === strikeId);
  if (known) {
    const same = known.lines.length === lines.length && struckFrom(known.lines, lines) !== undefined;
    return same && unitsOf(known.lines) === unitsOf(lines) ? ok([]) : refuse('id_reused');
  }
  if (nextState(order.state, 'items_struck') === undefined)
    return refuse('order_moved_on', undefined, { state: order.state });
  if (struckFrom(order.lines, lines) === undefined) return refuse('not_in_order');
  if (!canHappen(order, 'items_struck') || unitsOf(lines) === unitsOf(order.lines))
    return refuse('nothing_left');
  if (!partsGoBack) return refuse('whole_refunds_only');
  return ok([{ type: 'items_struck', by: 'shop', strikeId, lines }]);
}
