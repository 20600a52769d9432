import type { PushMessage } from '@linka/contracts/push';
import { request, type Dispatcher } from 'undici';
import webpush from 'web-push';
import type { Deps } from '../deps.ts';
import { createOutsideAgent } from '../platform/outside.ts';
import { PushStore, type Device } from './store.ts';
import { vapidKeys } from './vapid.ts';

/** Tells a person's devices something. Never throws: a push that fails is logged and forgotten. */
export interface PushSender {
  readonly notify: (accountId: string, message: PushMessage) => Promise<void>;
}

const TIMEOUT_MS = 10_000;
/** News of an order is stale after an hour. */
const KEEP_SECONDS = 3600;
/** The device has unsubscribed, or the browser is gone. */
const GONE = [404, 410];

type Needs = Pick<Deps, 'db' | 'log' | 'config'>;

/** Sends through the browsers' push services, encrypted to each device; makes the VAPID keys on first start. */
export async function createPushSender({ db, log, config }: Needs): Promise<PushSender> {
  const vapidDetails = { subject: config.VAPID_SUBJECT, ...(await vapidKeys(db)) };
  // A subscription's endpoint is an address from outside, like a shop's.
  const dispatcher = createOutsideAgent({ allowPrivate: config.ALLOW_PRIVATE_SHOPS });
  const store = new PushStore(db);

  const post = async ({ endpoint, p256dh, auth }: Device, payload: string): Promise<number> => {
    const details = webpush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails,
      TTL: KEEP_SECONDS,
      urgency: 'high',
      contentEncoding: 'aes128gcm',
    });
    const response = await request(details.endpoint, {
      method: details.method as Dispatcher.HttpMethod,
      // undici counts the bytes itself.
      headers: Object.entries(details.headers)
        .filter(([name]) => name.toLowerCase() !== 'content-length')
        .flatMap(([name, value]) => [name, value]),
      body: details.body,
      dispatcher,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body.dump();
    return response.statusCode;
  };

  const tell = async (device: Device, payload: string): Promise<void> => {
    try {
      const status = await post(device, payload);
      if (GONE.includes(status)) await store.drop(device.endpoint);
      else if (status >= 300) log.warn({ status }, 'a push was not taken');
    } catch (error) {
      log.warn({ err: error }, 'a push could not be sent');
    }
  };

  return {
    notify: async (accountId, message) => {
      try {
        const devices = await store.ofAccount(accountId);
        await Promise.all(devices.map(device => tell(device, JSON.stringify(message))));
      } catch (error) {
        log.warn({ err: error, accountId }, 'pushes could not be sent');
      }
    },
  };
}
