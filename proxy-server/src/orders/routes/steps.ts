import {
  acceptOrder,
  agreeCash,
  cancelOrder,
  confirmLocation,
  confirmReceipt,
  getHandoverCode,
  markReady,
  rejectOrder,
  strikeItems,
} from '@linka/contracts/orders';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { shopAccept, shopReady, shopReject } from '@linka/contracts/shop-api';
import { handoverCode } from '../../deliveries/rules/handover.ts';
import type { Deps } from '../../deps.ts';
import { partsGoBack } from '../../payments/parts.ts';
import { route, type Person, type Route } from '../../platform/http/index.ts';
import { ShopsStore } from '../../shops/store.ts';
import type { OrderAct } from '../../policy/index.ts';
import { orderFor } from '../access.ts';
import { moveOrder, step, type Decide, type Moved } from '../move.ts';
import { isWithinReach } from '../rules/placing.ts';
import { presentEvent, type Viewer } from '../rules/present.ts';
import { tellShop } from '../tell-shop.ts';
import { itemsStruck } from '../rules/strike.ts';
import { writtenDown } from '../written-down.ts';
import { cancelled, cashAgreed, hasReached, received, relocated } from '../rules/steps.ts';

const answer = (moved: Result<Moved>, viewer: Viewer) =>
  moved.ok
    ? ok({
        orderId: moved.value.order.id,
        version: moved.value.order.version,
        events: moved.value.events.map(event => presentEvent(event, viewer)),
      })
    : moved;

/** What shopper and staff do to an order. Each step may be repeated and answers as the first time. */
export function stepRoutes(deps: Deps): Route[] {
  const asShopper = async (caller: Person, act: OrderAct, orderId: string, decide: Decide) => {
    const seen = await orderFor(deps.db, caller, orderId, act);
    return seen.ok ? answer(await moveOrder(deps, orderId, decide), 'shopper') : seen;
  };

  /** The shop's own record comes first; once it is safe, the gateway writes the event. */
  const asStaff = async (
    caller: Person,
    act: OrderAct,
    orderId: string,
    decide: (shopId: string) => Promise<Result<unknown>>,
    next: Decide,
  ) => {
    const seen = await orderFor(deps.db, caller, orderId, act);
    if (!seen.ok) return seen;
    // Staff are often quicker than the outbox: the shop must know that it was paid before it can decide.
    await tellShop(deps)({ orderId, attempt: 0 });
    const decided = await decide(seen.value.shopId);
    return decided.ok ? answer(await moveOrder(deps, orderId, next), 'staff') : decided;
  };

  return [
    route(cancelOrder, {
      run: ({ caller, params, body }) =>
        asShopper(caller, 'order:cancel', params.orderId, cancelled(body.reason ?? null)),
    }),
    route(agreeCash, {
      run: async ({ caller, params, body }) => {
        const seen = await orderFor(deps.db, caller, params.orderId, 'order:pay');
        if (!seen.ok) return seen;
        const shop = await new ShopsStore(deps.db).byId(seen.value.shopId);
        const isTaken = deps.config.CASH_ON_DELIVERY && shop?.takesCash === true;
        const now = deps.clock.now();
        const acceptBy = new Date(now.getTime() + deps.config.ACCEPT_MINUTES * 60_000);
        return answer(
          await moveOrder(deps, params.orderId, cashAgreed(body, isTaken, now, acceptBy)),
          'shopper',
        );
      },
    }),
    route(confirmLocation, {
      run: async ({ caller, params, body }) => {
        const seen = await orderFor(deps.db, caller, params.orderId, 'order:say where');
        if (!seen.ok) return seen;
        const shop = await new ShopsStore(deps.db).byId(seen.value.shopId);
        if (shop && !isWithinReach(shop, body.dropOff)) return refuse('too_far');
        return asShopper(caller, 'order:say where', params.orderId, relocated(body.dropOff));
      },
    }),
    route(confirmReceipt, {
      run: ({ caller, params }) => asShopper(caller, 'order:receive', params.orderId, received),
    }),

    route(getHandoverCode, {
      run: async ({ caller, params }) => {
        const seen = await orderFor(deps.db, caller, params.orderId, 'order:show handover code');
        if (!seen.ok) return seen;
        if (seen.value.courierPhone === null)
          return refuse('order_moved_on', 'No courier is on the way yet.');
        return ok(handoverCode(deps.secrets, params.orderId));
      },
    }),

    route(acceptOrder, {
      run: ({ caller, params, body, requestId }) => {
        const readyInMinutes = body.readyInMinutes ?? null;
        return asStaff(
          caller,
          'order:accept',
          params.orderId,
          shopId =>
            deps.shopServers.call(shopId, shopAccept, { params, body: { readyInMinutes }, requestId }),
          step({ type: 'accepted', by: 'shop', readyInMinutes }, hasReached('accepted')),
        );
      },
    }),
    route(rejectOrder, {
      run: ({ caller, params, body, requestId }) =>
        asStaff(
          caller,
          'order:reject',
          params.orderId,
          shopId => deps.shopServers.call(shopId, shopReject, { params, body, requestId }),
          writtenDown(
            caller.accountId,
            'order.rejected',
            step({ type: 'rejected', by: 'shop', reason: body.reason }, order => order.state === 'rejected'),
          ),
        ),
    }),
    route(strikeItems, {
      run: async ({ caller, params: { orderId }, body }) => {
        const seen = await orderFor(deps.db, caller, orderId, 'order:strike');
        if (!seen.ok) return seen;
        // Nothing here is the shop's server to decide: it is told, and counts what it has by it.
        const decide: Decide = async (order, t) =>
          itemsStruck(body, order, await partsGoBack(t, deps.providers, orderId));
        const next = writtenDown(caller.accountId, 'order.items_struck', decide);
        return answer(await moveOrder(deps, orderId, next), 'staff');
      },
    }),
    route(markReady, {
      run: ({ caller, params, body, requestId }) =>
        asStaff(
          caller,
          'order:pack',
          params.orderId,
          shopId => deps.shopServers.call(shopId, shopReady, { params, body, requestId }),
          step({ type: 'ready', by: 'shop' }, hasReached('ready')),
        ),
    }),
  ];
}
