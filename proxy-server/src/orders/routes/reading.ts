import { getOrder, listOrders, streamNews, streamOrder } from '@linka/contracts/orders';
import { ok, refuse } from '@linka/contracts/problems';
import { AccountsStore } from '../../auth/store.ts';
import type { Deps } from '../../deps.ts';
import { route, type Route } from '../../platform/http/index.ts';
import { stream } from '../../platform/http/sse.ts';
import { may } from '../../policy/index.ts';
import { lookAt } from '../access.ts';
import { newsReader } from '../news.ts';
import { presentEvent } from '../rules/present.ts';
import { OrdersStore } from '../store.ts';

type Needs = Pick<Deps, 'db' | 'hub'>;

/** Reading orders: lists, one, and live. */
export const readingRoutes = ({ db, hub }: Needs): Route[] => [
  route(listOrders, {
    run: async ({ caller, query }) => {
      if (query.shopId !== undefined && !may(caller, 'shop:see orders', { shopId: query.shopId }))
        return refuse('not_allowed');
      return ok({ orders: await new OrdersStore(db).list({ shopperId: caller.accountId, ...query }) });
    },
  }),

  route(getOrder, {
    run: async ({ caller, params, query }) => {
      const seen = await lookAt(db, caller, params.orderId);
      if (!seen.ok) return seen;
      const events = await new OrdersStore(db).events(params.orderId, query.after ?? 0);
      const { version, viewer } = seen.value;
      return ok({
        orderId: params.orderId,
        version,
        events: events.map(event => presentEvent(event, viewer)),
      });
    },
  }),

  route(streamOrder, {
    raw: async ({ caller, params, req, admitted }, res) => {
      const seen = await lookAt(db, caller, params.orderId);
      if (!seen.ok) return seen;
      const { orderId } = params;
      const watch = (wake: () => void) =>
        hub.subscribe(news => (news === undefined || news.orderId === orderId) && wake());
      let after = Number(req.get('last-event-id') ?? 0) || 0;
      const read = async () => {
        const fresh = await new OrdersStore(db).events(orderId, after);
        after = fresh.at(-1)?.seq ?? after;
        return fresh.map(event => ({
          id: event.seq,
          event: 'order',
          data: presentEvent(event, seen.value.viewer),
        }));
      };
      // A courier whose job went to another has no part in the order any more.
      const hasPart = async () => (await admitted()) && (await lookAt(db, caller, orderId)).ok;
      await stream(res, watch, read, hasPart);
      return undefined;
    },
  }),

  route(streamNews, {
    raw: async ({ caller, admitted }, res) => {
      const account =
        caller.roles.includes('courier') && (await new AccountsStore(db).byId(caller.accountId));
      const reader = newsReader({ db, hub }, { ...caller, courierPhone: account ? account.phone : null });
      await stream(res, reader.watch, reader.read, admitted);
      return undefined;
    },
  }),
];
