import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant } from '../ids/index.ts';

/** Whom the gateway tells what happens to an order. */
export const OutboxTarget = z.enum(['shop', 'delivery']);
export type OutboxTarget = z.infer<typeof OutboxTarget>;

/** News that has not come through. It is sent again by itself, ever more rarely, at least each minute. */
export const Undelivered = z.object({
  orderId: Id,
  target: OutboxTarget,
  shopName: z.string(),
  /** What it is: the types of the events a shop has not heard of, or the one thing the company is to do. */
  news: z.array(z.string()),
  /** When the oldest of it happened. */
  since: Instant,
  attempts: z.int(),
  lastAt: z.nullable(Instant),
  /** Why the last attempt failed, as the id of a problem. */
  lastOutcome: z.nullable(z.string()),
  /** After a day a person has to look: the other side will not come back by itself. */
  isDead: z.boolean(),
});
export type Undelivered = z.infer<typeof Undelivered>;

const operators = { tag: 'operator', caller: 'operator' } as const;

export const listUndelivered = endpoint({
  ...operators,
  id: 'listUndelivered',
  method: 'get',
  path: '/operator/outbox',
  summary: 'What shops and couriers have not been told yet, oldest first',
  status: 200,
  answer: z.object({ undelivered: z.array(Undelivered) }),
  problems: [],
});

export const getDeliveryLog = endpoint({
  ...operators,
  id: 'getDeliveryLog',
  method: 'get',
  path: '/operator/outbox/:orderId',
  summary: 'Every attempt to tell somebody of an order, newest first',
  params: z.object({ orderId: Id }),
  status: 200,
  answer: z.object({
    attempts: z.array(z.object({ target: OutboxTarget, at: Instant, outcome: z.string() })),
  }),
  problems: [],
});

export const sendAgain = endpoint({
  ...operators,
  id: 'sendAgain',
  method: 'post',
  path: '/operator/outbox/:orderId/again',
  summary: 'Try now what has not come through, once more; what has arrived meanwhile does not arrive twice',
  params: z.object({ orderId: Id }),
  body: z.strictObject({ target: OutboxTarget }),
  status: 202,
  answer: z.object({ queued: z.literal(true) }),
  problems: ['order_unknown', 'order_moved_on'],
});
