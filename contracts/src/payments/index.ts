import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { Sealed } from '../orders/sealed.ts';
import { Msisdn } from '../phone/index.ts';

/** The mobile-money companies that can take a payment. */
export const ProviderId = z.enum(['mtn', 'airtel']);
export type ProviderId = z.infer<typeof ProviderId>;

/** What people call each of them. */
export const companyNames: Readonly<Record<ProviderId, string>> = { mtn: 'MTN', airtel: 'Airtel' };

/** The ways to pay: by prompt at a company, or to the courier. */
export const PaymentMethod = z.enum(['mtn', 'airtel', 'cash']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/**
 * `queued`: the gateway has it. `sent`: the provider took the request. `pending`: it waits for the payer's PIN.
 * `successful` and `failed` are final and come from asking the provider, never from a callback's body.
 */
export const paymentStates = ['queued', 'sent', 'pending', 'successful', 'failed'] as const;
export type PaymentState = (typeof paymentStates)[number];
export const isFinalPayment = (state: PaymentState): boolean => state === 'successful' || state === 'failed';

export const Payment = z.object({
  paymentId: Id,
  orderId: Id,
  provider: ProviderId,
  state: z.enum(paymentStates),
  amountNgwee: Ngwee,
  msisdn: Msisdn,
  /** Why it failed: a code of the provider's open set, or ours. */
  reason: z.nullable(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
  /** Until when the payer can answer the prompt: about five minutes after the provider took it. */
  promptUntil: z.nullable(Instant),
});
export type Payment = z.infer<typeof Payment>;

export const startPayment = endpoint({
  id: 'startPayment',
  method: 'post',
  path: '/payments',
  tag: 'payments',
  summary:
    'Pay an order with mobile money. The id is the provider’s reference; sending it again never charges twice',
  caller: 'shopper',
  body: z.strictObject({
    paymentId: Id,
    orderId: Id,
    /** A phone that was without network since before there was a choice means MTN. */
    provider: z._default(ProviderId, 'mtn'),
    msisdn: Msisdn,
    amountNgwee: Ngwee,
    sealed: z.optional(Sealed),
  }),
  status: 202,
  answer: Payment,
  problems: [
    'order_unknown',
    'order_moved_on',
    'payment_in_progress',
    'method_not_offered',
    'decision_too_old',
    'amount_moved',
    'id_reused',
  ],
});

export const listPaymentMethods = endpoint({
  id: 'listPaymentMethods',
  method: 'get',
  path: '/payment-methods',
  tag: 'payments',
  summary: 'How one can pay here, the usual way first',
  caller: 'anyone',
  status: 200,
  answer: z.object({ methods: z.array(PaymentMethod) }),
  problems: [],
});

export const getPayment = endpoint({
  id: 'getPayment',
  method: 'get',
  path: '/payments/:paymentId',
  tag: 'payments',
  summary: 'Where a payment stands',
  caller: 'shopper',
  params: z.object({ paymentId: Id }),
  status: 200,
  answer: Payment,
  problems: ['payment_unknown'],
});

const momoCallback = {
  path: '/payments/momo-callback/:token',
  tag: 'payments',
  summary: 'MoMo says something changed: a hint to ask, never an answer',
  caller: 'momo',
  params: z.object({ token: z.string().check(z.minLength(16), z.maxLength(200)) }),
  body: z.unknown(),
  status: 204,
  problems: [],
} as const;

export const airtelCallback = endpoint({
  id: 'airtelCallback',
  method: 'post',
  path: '/payments/airtel-callback',
  tag: 'payments',
  summary:
    'Airtel says something changed: a hint to ask, never an answer. The address is given in its portal',
  caller: 'momo',
  body: z.unknown(),
  status: 204,
  problems: [],
});

// MTN's pages disagree on the method; both are taken.
export const momoCallbackPost = endpoint({ id: 'momoCallbackPost', method: 'post', ...momoCallback });
export const momoCallbackPut = endpoint({ id: 'momoCallbackPut', method: 'put', ...momoCallback });

/** The words for a provider's reason code, with the next step. The set is open: unknown codes have words too. */
export function explainPaymentFailure(reason: string | null, provider: ProviderId): string {
  const company = companyNames[provider];
  const words =
    explanations.get(reason) ?? '{company} could not take the payment. No money has moved; try again.';
  return words.replace('{company}', company);
}

// A Map: the set of codes is open, and a plain object would answer to "constructor".
const explanations: ReadonlyMap<string | null, string> = new Map(
  Object.entries({
    APPROVAL_REJECTED: 'You declined the payment on your phone. Nothing was taken.',
    WRONG_PIN: 'The PIN was not right. Nothing was taken; try again.',
    EXPIRED: 'The prompt ran out before a PIN was given. Nothing was taken; try again.',
    COULD_NOT_PERFORM_TRANSACTION: 'The prompt was not answered in time. Nothing was taken; try again.',
    NOT_ENOUGH_FUNDS: 'There is not enough money in the wallet. Top up, or use another number.',
    LOW_BALANCE_OR_PAYEE_LIMIT_REACHED_OR_NOT_ALLOWED:
      'The wallet has too little money or has reached a limit. Top up, or use another number.',
    PAYER_LIMIT_REACHED: 'The wallet has reached its limit for today. Use another number.',
    PAYER_NOT_FOUND: 'This number has no {company} Mobile Money wallet. Check the number.',
    TRANSACTION_CANCELED: 'The payment was cancelled. Nothing was taken.',
  }),
);
