import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, shortText } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { Place } from '../places/index.ts';
import type { ProblemId } from '../problems/index.ts';
import { OrderEvent } from './events.ts';
import { MissingLine } from './lines.ts';
import { Sealed } from './sealed.ts';
import { OrderParams } from './requests.ts';

/** After a step: the order's newest version and all its events, so that nobody has to ask again. */
const Moved = z.object({ orderId: Id, version: z.int(), events: z.array(OrderEvent) });

/** A step on an order. Repeating a step that has happened answers as the first time did. */
const step = <const Path extends string, const C extends 'shopper' | 'staff', B extends z.ZodMiniType>(
  id: string,
  path: Path,
  caller: C,
  summary: string,
  body: B,
  alsoRefuses: readonly ProblemId[] = [],
) =>
  endpoint({
    id,
    method: 'post',
    path,
    tag: caller === 'staff' ? 'staff' : 'orders',
    summary,
    caller,
    params: OrderParams,
    body,
    status: 200,
    answer: Moved,
    problems: ['order_unknown', 'order_moved_on', 'not_allowed', 'shop_unreachable', ...alsoRefuses],
  });

export const cancelOrder = step(
  'cancelOrder',
  '/orders/:orderId/cancellation',
  'shopper',
  'Cancel before the shop has accepted; money that was paid comes back',
  z.strictObject({ reason: z.optional(shortText(200)) }),
);

export const agreeCash = step(
  'agreeCash',
  '/orders/:orderId/cash',
  'shopper',
  'Pay the courier in cash at the door: the order goes on without a prompt',
  z.strictObject({ amountNgwee: Ngwee, sealed: z.optional(Sealed) }),
  ['payment_in_progress', 'method_not_offered', 'amount_moved', 'decision_too_old'],
);

export const confirmLocation = step(
  'confirmLocation',
  '/orders/:orderId/location',
  'shopper',
  'Answer the question where to bring it',
  z.strictObject({ dropOff: Place }),
  ['too_far'],
);

export const confirmReceipt = step(
  'confirmReceipt',
  '/orders/:orderId/receipt',
  'shopper',
  'The shopper says it has arrived: their own word is proof of handover',
  z.strictObject({ received: z.literal(true) }),
);

export const acceptOrder = step(
  'acceptOrder',
  '/orders/:orderId/acceptance',
  'staff',
  'The shop takes the order on',
  z.strictObject({ readyInMinutes: z.optional(z.int().check(z.gte(1), z.lte(480))) }),
);

export const rejectOrder = step(
  'rejectOrder',
  '/orders/:orderId/rejection',
  'staff',
  'The shop cannot serve it; the money goes back',
  z.strictObject({ reason: shortText(200) }),
);

export const strikeItems = step(
  'strikeItems',
  '/orders/:orderId/strikes',
  'staff',
  'Some of it is not there: the order goes on with the rest, and what was paid for it goes back',
  z.strictObject({
    /** Made by the tablet before the first attempt. */
    strikeId: Id,
    lines: z
      .array(MissingLine)
      .check(z.minLength(1), z.maxLength(60))
      .check(
        z.refine(lines => new Set(lines.map(({ sku }) => sku)).size === lines.length, 'name each sku once'),
      ),
  }),
  ['not_in_order', 'nothing_left', 'whole_refunds_only', 'id_reused'],
);

export const markReady = step(
  'markReady',
  '/orders/:orderId/readiness',
  'staff',
  'Packed and ready for the courier',
  z.strictObject({ ready: z.literal(true) }),
);

/** What the shopper shows the courier: a QR of `token`, or the PIN read aloud. */
export const HandoverCode = z.object({ token: z.string(), pin: z.string().check(z.regex(/^\d{4}$/)) });
export type HandoverCode = z.infer<typeof HandoverCode>;

export const getHandoverCode = endpoint({
  id: 'getHandoverCode',
  method: 'get',
  path: '/orders/:orderId/handover',
  tag: 'orders',
  summary: 'The shopper’s proof of handover, from the moment a courier is assigned',
  caller: 'shopper',
  params: OrderParams,
  status: 200,
  answer: HandoverCode,
  problems: ['order_unknown', 'order_moved_on'],
});
