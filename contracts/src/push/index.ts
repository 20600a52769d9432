import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id } from '../ids/index.ts';

export const PushSubscriptionBody = z.strictObject({
  endpoint: z.url().check(z.maxLength(1000)),
  keys: z.strictObject({
    p256dh: z.string().check(z.maxLength(200)),
    auth: z.string().check(z.maxLength(100)),
  }),
});
export type PushSubscriptionBody = z.infer<typeof PushSubscriptionBody>;

export const getPushKey = endpoint({
  id: 'getPushKey',
  method: 'get',
  path: '/push/key',
  tag: 'push',
  summary: 'The VAPID public key',
  caller: 'anyone',
  status: 200,
  answer: z.object({ publicKey: z.string() }),
  problems: [],
});

export const subscribePush = endpoint({
  id: 'subscribePush',
  method: 'put',
  path: '/push/subscriptions',
  tag: 'push',
  summary: 'Send pushes to this device',
  caller: 'person',
  body: PushSubscriptionBody,
  status: 204,
  problems: [],
});

export const unsubscribePush = endpoint({
  id: 'unsubscribePush',
  method: 'delete',
  path: '/push/subscriptions',
  tag: 'push',
  summary: 'No more pushes to this device',
  caller: 'person',
  body: z.strictObject({ endpoint: z.url() }),
  status: 204,
  problems: [],
});

/** The phone has shown a push, so that no SMS has to say the same. Its `seen` is the proof; a wrong one is answered alike. */
export const pushShown = endpoint({
  id: 'pushShown',
  method: 'post',
  path: '/push/shown',
  tag: 'push',
  summary: 'A push that had to be seen was shown on a device',
  caller: 'anyone',
  body: z.strictObject({ seen: z.string().check(z.maxLength(100)) }),
  status: 204,
  problems: [],
});

export const newsSeen = endpoint({
  id: 'newsSeen',
  method: 'post',
  path: '/orders/:orderId/seen',
  tag: 'push',
  summary: 'The shopper has an order on the screen, up to this event',
  caller: 'shopper',
  params: z.object({ orderId: Id }),
  body: z.strictObject({ seq: z.int().check(z.gte(1)) }),
  status: 204,
  problems: ['order_unknown'],
});

/** What can be done from the notice itself. */
export const pushActions = ['open', 'bring-to-pin'] as const;

/** What a push carries, encrypted to the device: enough for a sentence, never money details or an address. */
export const PushMessage = z.object({
  title: z.string(),
  body: z.string(),
  url: z.string(),
  tag: z.string(),
  orderId: z.optional(Id),
  actions: z.optional(z.array(z.object({ action: z.enum(pushActions), title: z.string() }))),
  /** To be sent back once it is shown. */
  seen: z.optional(z.string()),
});
export type PushMessage = z.infer<typeof PushMessage>;
