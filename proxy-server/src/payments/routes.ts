import {
  airtelCallback,
  getPayment,
  listPaymentMethods,
  momoCallbackPost,
  momoCallbackPut,
  startPayment,
} from '@linka/contracts/payments';
import { ok, refuse } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { orderFor } from '../orders/access.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { may } from '../policy/index.ts';
import { paymentOfCallback } from './providers/airtel/callback.ts';
import { paymentOf } from './providers/mtn/callback-token.ts';
import { beginPayment } from './start.ts';
import { PaymentsStore, presentPayment } from './store.ts';

export function paymentRoutes(deps: Deps): Route[] {
  /** Whatever a callback claims, it is answered alike, and the company itself is asked. */
  const hint = async (paymentId: string | undefined) => {
    if (paymentId !== undefined) {
      await deps.jobs.send(deps.db, { name: 'follow-payment', data: { paymentId, hint: true } });
      deps.jobs.wake(['follow-payment']);
    }
    return ok(undefined);
  };
  // Companies call from few addresses; a callback that is not theirs costs one HMAC or one look-up.
  const limit = perMinute(12_000);
  const callbacks = [
    ...([momoCallbackPost, momoCallbackPut] as const).map(endpoint =>
      route(endpoint, { limit, run: ({ params }) => hint(paymentOf(deps.secrets, params.token)) }),
    ),
    route(airtelCallback, {
      limit,
      run: async ({ body }) => {
        const paymentId = paymentOfCallback(body, deps.config.AIRTEL_CALLBACK_SECRET);
        const payment = paymentId === undefined ? null : await new PaymentsStore(deps.db).byId(paymentId);
        return hint(payment?.provider === 'airtel' ? payment.paymentId : undefined);
      },
    }),
  ];

  return [
    route(startPayment, {
      limit: perMinute(20),
      run: async ({ caller, body }) => {
        const seen = await orderFor(deps.db, caller, body.orderId, 'order:pay');
        if (!seen.ok) return refuse('order_unknown');
        const payment = await beginPayment(deps, caller.accountId, body);
        return payment.ok ? ok(presentPayment(payment.value)) : payment;
      },
    }),
    route(listPaymentMethods, {
      run: () => {
        const cash = deps.config.CASH_ON_DELIVERY ? (['cash'] as const) : [];
        return Promise.resolve(ok({ methods: [...deps.providers.offered, ...cash] }));
      },
    }),
    route(getPayment, {
      run: async ({ caller, params }) => {
        const payment = await new PaymentsStore(deps.db).byId(params.paymentId);
        return payment && may(caller, 'payment:see', payment)
          ? ok(presentPayment(payment))
          : refuse('payment_unknown');
      },
    }),
    ...callbacks,
  ];
}
