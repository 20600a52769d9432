import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';

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

/** What a push carries, encrypted to the device: enough for a sentence, never money details or an address. */
export const PushMessage = z.object({
  title: z.string(),
  body: z.string(),
  url: z.string(),
  tag: z.string(),
});
export type PushMessage = z.infer<typeof PushMessage>;
