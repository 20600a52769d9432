import {
  foldOrder,
  getPaymentForm,
  placeOrder as placeOrderContract,
  relayOrder,
} from '@linka/contracts/orders';
import { ok, refuse } from '@linka/contracts/problems';
import { AccountsStore } from '../../auth/store.ts';
import type { Deps } from '../../deps.ts';
import { pathOfPage } from '../../payment-page/pass.ts';
import { perMinute, route, type Route } from '../../platform/http/index.ts';
import { orderFor } from '../access.ts';
import { paymentFormOf, placeOrder } from '../place.ts';
import { OrdersStore } from '../store.ts';

/** Placing an order, and the form to pay it. `/order` and `/order/relay` are one door. */
export function placingRoutes(deps: Deps): Route[] {
  const doors = ([relayOrder, placeOrderContract] as const).map(endpoint =>
    route(endpoint, {
      limit: perMinute(20),
      run: async ({ caller, body, requestId }) => {
        const account = await new AccountsStore(deps.db).byId(caller.accountId);
        const placed = await placeOrder(
          deps,
          { accountId: caller.accountId, name: account?.name ?? null },
          body,
          requestId,
        );
        return placed.ok ? ok({ ...placed.value, events: [...placed.value.events] }) : placed;
      },
    }),
  );
  const form = route(getPaymentForm, {
    raw: async ({ caller, query: { orderId }, req }, res) => {
      const seen = await orderFor(deps.db, caller, orderId, 'order:pay');
      if (!seen.ok) return refuse('order_unknown');
      const order = foldOrder(await new OrdersStore(deps.db).events(orderId));
      if (order.payBy === null) return refuse('order_unknown', 'The shop has not confirmed this order yet.');
      const page = pathOfPage(deps.secrets, orderId);
      res.set('cache-control', 'no-store').vary('accept').links({ payment: page });
      if (req.accepts(['json', 'html']) === 'html') res.redirect(303, page);
      else res.json(paymentFormOf(order));
      return undefined;
    },
  });
  return [...doors, form];
}
