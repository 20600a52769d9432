import { Delivery } from '@linka/contracts/delivery-api';
import { endpoint } from '@linka/contracts/http';
import { Id, Instant } from '@linka/contracts/ids';
import * as z from 'zod/mini';

/** The levers of the stub, for demonstrations and tests. A real courier company has none of them. */

const Mode = z.object({ mode: z.enum(['people', 'auto']) });

const Faults = z.object({
  paused: z.boolean(),
  duplicates: z.int().check(z.gte(0), z.lte(10)),
  delayMs: z.int().check(z.gte(0), z.lte(600_000)),
});

const control = { tag: 'control', caller: 'anyone', status: 200 } as const;
const problems = ['not_allowed'] as const;

export const getControlMode = endpoint({
  ...control,
  id: 'getControlMode',
  method: 'get',
  path: '/control/mode',
  summary: 'Who moves the couriers: people, or they themselves',
  answer: Mode,
  problems,
});

export const setControlMode = endpoint({
  ...control,
  id: 'setControlMode',
  method: 'post',
  path: '/control/mode',
  summary: 'Change who moves the couriers',
  body: z.strictObject(Mode.shape),
  answer: Mode,
  problems,
});

export const listControlDeliveries = endpoint({
  ...control,
  id: 'listControlDeliveries',
  method: 'get',
  path: '/control/deliveries',
  summary: 'All deliveries in the order of booking, with the news the gateway has not taken yet',
  answer: z.object({
    deliveries: z.array(z.extend(Delivery, { waitingNews: z.int(), nextAttemptAt: z.nullable(Instant) })),
  }),
  problems,
});

export const getControlWebhooks = endpoint({
  ...control,
  id: 'getControlWebhooks',
  method: 'get',
  path: '/control/webhooks',
  summary: 'The trouble that is switched on, and the newest attempts, oldest first',
  answer: z.object({
    faults: Faults,
    attempts: z.array(
      z.object({
        at: Instant,
        deliveryId: Id,
        eventId: Id,
        sequence: z.int(),
        attempt: z.int(),
        outcome: z.string(),
      }),
    ),
  }),
  problems,
});

export const setControlWebhooks = endpoint({
  ...control,
  id: 'setControlWebhooks',
  method: 'post',
  path: '/control/webhooks',
  summary: 'Pause, duplicate or delay webhooks. What is not named stays',
  body: z.strictObject(z.partial(Faults).shape),
  answer: Faults,
  problems,
});

export const retryControlWebhooks = endpoint({
  ...control,
  id: 'retryControlWebhooks',
  method: 'post',
  path: '/control/webhooks/retry',
  summary: 'Send what waits now, whatever the back-off says',
  answer: z.object({ waitingNews: z.int() }),
  problems,
});
