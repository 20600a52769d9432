import { foldOrder } from '@linka/contracts/orders';
import { isFinalPayment } from '@linka/contracts/payments';
import { followPaymentPage, openPaymentPage, payByPage } from '@linka/contracts/payment-page';
import { networkHint, parsePhone, type Msisdn } from '@linka/contracts/phone';
import { catalogue, refuse } from '@linka/contracts/problems';
import type { Response } from 'express';
import type { Deps } from '../deps.ts';
import { OrdersStore } from '../orders/store.ts';
import { beginPayment } from '../payments/start.ts';
import { PaymentsStore } from '../payments/store.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { orderOf, pathOfPage } from './pass.ts';
import { relayPaymentPage } from './relay.ts';
import { refusalPage, standingPage } from './words.ts';

const LOOK_AGAIN_SECONDS = 4;

/** Paying from a page that needs no app and no script, by whoever was given its link: a relative, or an old browser. */
export function paymentPageRoutes(deps: Deps): Route[] {
  const { db, secrets, shopServers } = deps;

  /** Whose number it is by its prefix, if we have an account there; a page has no choice to offer. */
  const providerFor = (msisdn: Msisdn) =>
    deps.providers.offered.find(id => id === networkHint(msisdn)) ?? 'mtn';

  const send = (res: Response, status: number, text: string): void => {
    res.status(status).set('cache-control', 'no-store').type('text/html').send(text);
  };

  return [
    route(openPaymentPage, {
      limit: perMinute(60),
      raw: async ({ params }, res) => {
        const orderId = orderOf(secrets, params.pass);
        if (orderId === undefined) return refuse('order_unknown');
        const order = foldOrder(await new OrdersStore(db).events(orderId));
        const shopPage = await relayPaymentPage(shopServers, order.shopId, orderId);
        if (!shopPage.ok) return shopPage;
        res.set('content-security-policy', shopPage.value.policy);
        send(res, 200, shopPage.value.html.toString('utf8'));
        return undefined;
      },
    }),
    route(payByPage, {
      limit: perMinute(10),
      raw: async ({ params, body }, res) => {
        const orderId = orderOf(secrets, params.pass);
        const parties = orderId === undefined ? null : await new OrdersStore(db).parties(orderId);
        if (orderId === undefined || parties === null) return refuse('order_unknown');
        const form = pathOfPage(secrets, orderId);
        const msisdn = parsePhone(body.msisdn);
        const payment =
          msisdn === undefined
            ? refuse('bad_request', 'That is not a Zambian mobile number. Go back and type it again.')
            : await beginPayment(deps, parties.shopperId, {
                ...{ ...body, orderId, msisdn },
                provider: providerFor(msisdn),
              });
        if (!payment.ok) {
          send(res, catalogue[payment.id].status, refusalPage(payment, form));
          return undefined;
        }
        const { paymentId } = payment.value;
        res.set('refresh', `${LOOK_AGAIN_SECONDS}; url=payments/${paymentId}`);
        send(res, 202, standingPage(payment.value, form));
        return undefined;
      },
    }),
    route(followPaymentPage, {
      limit: perMinute(60),
      raw: async ({ params: { pass, paymentId } }, res) => {
        const orderId = orderOf(secrets, pass);
        if (orderId === undefined) return refuse('order_unknown');
        const payment = await new PaymentsStore(db).byId(paymentId);
        if (payment?.orderId !== orderId) return refuse('payment_unknown');
        if (!isFinalPayment(payment.state)) res.set('refresh', String(LOOK_AGAIN_SECONDS));
        send(res, 200, standingPage(payment, pathOfPage(secrets, orderId)));
        return undefined;
      },
    }),
  ];
}
