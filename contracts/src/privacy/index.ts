import * as z from 'zod/mini';
import { Account } from '../auth/index.ts';
import { CartOperation } from '../carts/index.ts';
import { endpoint } from '../http/index.ts';
import { Id, Instant } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { OrderEvent } from '../orders/index.ts';
import { Place } from '../places/index.ts';

/** How long a person may think again after asking to be forgotten. */
export const ERASURE_GRACE_DAYS = 14;

/** A wish to be forgotten: from `dueAt` on it is carried out, as soon as no order is open. */
export const Erasure = z.object({ askedAt: Instant, dueAt: Instant });
export type Erasure = z.infer<typeof Erasure>;

/** Everything the gateway holds about a person, as they may have it by law. */
export const MyData = z.object({
  madeAt: Instant,
  account: z.extend(Account, { createdAt: Instant }),
  erasure: z.nullable(Erasure),
  sessions: z.array(
    z.object({
      device: z.nullable(z.string()),
      createdAt: Instant,
      usedAt: Instant,
      endedAt: z.nullable(Instant),
    }),
  ),
  /** Devices that get notifications, by the address their browser gave. */
  notifications: z.array(z.object({ address: z.string(), since: Instant })),
  cart: z.array(CartOperation),
  orders: z.array(z.object({ orderId: Id, shopName: z.string(), events: z.array(OrderEvent) })),
  payments: z.array(
    z.object({
      paymentId: Id,
      orderId: Id,
      msisdn: z.string(),
      amountNgwee: Ngwee,
      state: z.string(),
      at: Instant,
    }),
  ),
  refunds: z.array(
    z.object({ refundId: Id, orderId: Id, amountNgwee: Ngwee, state: z.string(), at: Instant }),
  ),
  /** What a courier reported from their phone. */
  courierSteps: z.array(
    z.object({ deliveryId: Id, step: z.string(), at: Instant, place: z.nullable(z.partial(Place)) }),
  ),
});
export type MyData = z.infer<typeof MyData>;

const mine = { tag: 'privacy', caller: 'person' } as const;

export const exportMe = endpoint({
  ...mine,
  id: 'exportMe',
  method: 'get',
  path: '/me/export',
  summary: 'Everything Linka holds about me',
  status: 200,
  answer: MyData,
  problems: [],
});

export const getErasure = endpoint({
  ...mine,
  id: 'getErasure',
  method: 'get',
  path: '/me/erasure',
  summary: 'Whether I asked to be forgotten, and when that is due',
  status: 200,
  answer: z.object({ erasure: z.nullable(Erasure) }),
  problems: [],
});

export const askErasure = endpoint({
  ...mine,
  id: 'askErasure',
  method: 'post',
  path: '/me/erasure',
  summary:
    'Forget me, after days to think again. Orders and money stay on record without name, number and place',
  body: z.strictObject({ forget: z.literal(true) }),
  status: 202,
  answer: Erasure,
  problems: ['not_allowed'],
});

export const withdrawErasure = endpoint({
  ...mine,
  id: 'withdrawErasure',
  method: 'delete',
  path: '/me/erasure',
  summary: 'I have thought again: keep my account',
  status: 204,
  problems: [],
});
