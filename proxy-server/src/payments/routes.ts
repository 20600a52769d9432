import { getPayment, momoCallbackPost, momoCallbackPut, startPayment } from '@linka/contracts/payments';
import { ok, refuse } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { lookAs } from '../orders/access.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { paymentOf } from './providers/mtn/callback-token.ts';
import { beginPayment } from './start.ts';
import { PaymentsStore, presentPayment } from './store.ts';

export function paymentRoutes(deps: Deps): Route[] {
  const callbacks = ([momoCallbackPost, momoCallbackPut] as const).map(endpoint =>
    route(endpoint, {
      // MoMo calls from few addresses; a token that is not ours costs one HMAC.
      limit: perMinute(12_000),
      // Whatever the body claims, the answer is the same and MoMo itself is asked. A forged token is answered alike.
      run: async ({ params }) => {
        const paymentId = paymentOf(deps.secrets, params.token);
        if (paymentId !== undefined) {
          await deps.jobs.send(deps.db, { name: 'follow-payment', data: { paymentId, hint: true } });
          deps.jobs.wake(['follow-payment']);
        }
        return ok(undefined);
      },
    }),
  );

  return [
    route(startPayment, {
      limit: perMinute(20),
      run: async ({ caller, body }) => {
        const seen = await lookAs(deps.db, caller, body.orderId, 'shopper');
        if (!seen.ok) return refuse('order_unknown');
        const payment = await beginPayment(deps, caller.accountId, body);
        return payment.ok ? ok(presentPayment(payment.value)) : payment;
      },
    }),
    route(getPayment, {
      run: async ({ caller, params }) => {
        const payment = await new PaymentsStore(deps.db).byId(params.paymentId);
        return payment?.shopperId === caller.accountId
          ? ok(presentPayment(payment))
          : refuse('payment_unknown');
      },
    }),
    ...callbacks,
  ];
}
