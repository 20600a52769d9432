import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';

/** Names an order and proves that the gateway gave the link out. */
const Pass = z.string().check(z.regex(/^[\w.-]{40,120}$/));

const html = { tag: 'payments', caller: 'anyone', media: 'text/html' } as const;

export const openPaymentPage = endpoint({
  ...html,
  id: 'openPaymentPage',
  method: 'get',
  path: '/pay/:pass/form',
  summary: 'The shop’s payment form as a page: works without scripts, for whoever was given the link',
  params: z.object({ pass: Pass }),
  status: 200,
  problems: ['order_unknown', 'shop_unreachable', 'bad_answer'],
});

export const payByPage = endpoint({
  ...html,
  id: 'payByPage',
  method: 'post',
  // Where `action="payments"` of the page leads to.
  path: '/pay/:pass/payments',
  summary: 'What the payment form sends, as a form: pays like startPayment, answers with a page',
  params: z.object({ pass: Pass }),
  bodyMedia: 'application/x-www-form-urlencoded',
  body: z.object({
    paymentId: Id,
    /** What the page said it costs. A form sends digits. */
    amountNgwee: z.pipe(z.coerce.number(), Ngwee),
    /** As people write it. */
    msisdn: z.string().check(z.maxLength(40)),
  }),
  status: 202,
  problems: ['order_unknown'],
});

export const followPaymentPage = endpoint({
  ...html,
  id: 'followPaymentPage',
  method: 'get',
  path: '/pay/:pass/payments/:paymentId',
  summary: 'Where a payment stands, as a page that looks again by itself until it is over',
  params: z.object({ pass: Pass, paymentId: Id }),
  status: 200,
  problems: ['order_unknown', 'payment_unknown'],
});
