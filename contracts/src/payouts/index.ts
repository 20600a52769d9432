import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { Msisdn } from '../phone/index.ts';

/** `queued`: the gateway has it. `sent`: MTN took the transfer. The last two are final; `failed` is back in the balance. */
export const payoutStates = ['queued', 'sent', 'successful', 'failed'] as const;
export type PayoutState = (typeof payoutStates)[number];

export const Payout = z.object({
  payoutId: Id,
  amountNgwee: Ngwee,
  msisdn: Msisdn,
  state: z.enum(payoutStates),
  /** Why it failed: a code of MTN's open set. */
  reason: z.nullable(z.string()),
  createdAt: Instant,
});
export type Payout = z.infer<typeof Payout>;

/** One thing that a shop's balance is made of: what it earned, or what was paid out (below zero). */
export const ShopPosting = z.object({
  kind: z.enum(['delivered', 'payout', 'payout_failed']),
  orderId: z.nullable(Id),
  amountNgwee: z.int(),
  at: Instant,
});
export type ShopPosting = z.infer<typeof ShopPosting>;

export const ShopMoney = z.object({
  balanceNgwee: z.int(),
  /** Newest first, at most a hundred. */
  postings: z.array(ShopPosting),
  payouts: z.array(Payout),
  payoutMsisdn: z.nullable(Msisdn),
  /** Is the reader the owner, who alone decides about payouts? */
  mayPayOut: z.boolean(),
  minimumNgwee: Ngwee,
  /** What may still go out today. */
  leftTodayNgwee: Ngwee,
  /** Whether its orders may be paid in cash at the door. */
  takesCash: z.boolean(),
});
export type ShopMoney = z.infer<typeof ShopMoney>;

const params = z.object({ shopId: Id });

export const getShopMoney = endpoint({
  id: 'getShopMoney',
  method: 'get',
  path: '/shops/:shopId/money',
  tag: 'staff',
  summary: 'What a shop has earned and not been paid, what that is made of, and its payouts',
  caller: 'staff',
  params,
  status: 200,
  answer: ShopMoney,
  problems: ['not_allowed'],
});

export const setPayoutNumber = endpoint({
  id: 'setPayoutNumber',
  method: 'put',
  path: '/shops/:shopId/payout-number',
  tag: 'staff',
  summary: 'The wallet that payouts go to; the owner’s word alone',
  caller: 'staff',
  params,
  body: z.strictObject({ msisdn: Msisdn }),
  status: 200,
  answer: ShopMoney,
  problems: ['not_allowed'],
});

export const setShopCash = endpoint({
  id: 'setShopCash',
  method: 'put',
  path: '/shops/:shopId/cash',
  tag: 'staff',
  summary: 'Whether orders may be paid in cash at the door, from now on; the owner’s word alone',
  caller: 'staff',
  params,
  body: z.strictObject({ takesCash: z.boolean() }),
  status: 200,
  answer: ShopMoney,
  problems: ['not_allowed'],
});

export const requestPayout = endpoint({
  id: 'requestPayout',
  method: 'post',
  path: '/shops/:shopId/payouts',
  tag: 'staff',
  summary: 'Pay the shop what it has earned. The id is MTN’s reference; sending it again never pays twice',
  caller: 'staff',
  params,
  body: z.strictObject({ payoutId: Id, amountNgwee: Ngwee }),
  status: 202,
  answer: ShopMoney,
  problems: [
    'not_allowed',
    'id_reused',
    'payout_number_missing',
    'payout_too_small',
    'payout_limit',
    'balance_too_low',
  ],
});
