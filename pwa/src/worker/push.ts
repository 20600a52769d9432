import {
  getPushKey,
  pushShown,
  PushSubscriptionBody,
  subscribePush,
  type PushMessage,
} from '@linka/contracts/push';
import { orderOf } from '../offline/orders/index.ts';
import type { Services } from '../offline/services.ts';
import { showBadge } from './badge.ts';
import { words } from './words.ts';

/** `actions` is not in TypeScript's library: not every browser has it. */
interface Notice extends NotificationOptions {
  readonly actions?: PushMessage['actions'];
}

type Registration = Pick<ServiceWorkerRegistration, 'showNotification' | 'pushManager'>;
type Deps = Pick<Services, 'gateway' | 'orders' | 'outbox'>;

const looks = { icon: '/icons/icon-192.png', badge: '/icons/badge-96.png' } as const;

/** What a notice remembers until it is tapped. */
export interface NoticeData {
  readonly url: string;
  readonly orderId?: string;
}

/** Shows a push, whatever the phone's storage is like: a browser takes the right to push from who shows nothing. */
export function showPush(
  registration: Registration,
  { title, body, tag, url, orderId, actions }: PushMessage,
): Promise<void> {
  const data: NoticeData = { url, ...(orderId === undefined ? {} : { orderId }) };
  const notice: Notice = { body, tag, data, ...looks, ...(actions && { actions }) };
  return registration.showNotification(title, notice);
}

/** Tells the gateway that a push was seen, and brings the order up to date for whoever opens it. */
export async function afterShown(services: Deps, { orderId, seen }: PushMessage): Promise<void> {
  if (seen !== undefined) await services.gateway.call(pushShown, { body: { seen } });
  if (orderId === undefined) return;
  await services.orders.refresh(orderId);
  await showBadge(services, navigator);
}

/**
 * "Bring it to my pin", tapped on the notice itself: the answer goes out without the app being opened. False when this
 * phone does not know the order or nobody asks any more, and the app has to be opened after all.
 */
export async function bringToPin(
  registration: Registration,
  { orders, outbox }: Deps,
  { orderId, url }: NoticeData,
): Promise<boolean> {
  const record = orderId === undefined ? undefined : await orders.get(orderId);
  const order = record && orderOf(record);
  if (!order?.dropOff || order.locationAskedUntil === null) return false;
  await outbox.send('confirmLocation', { params: { orderId: order.id }, body: { dropOff: order.dropOff } });
  const left = await outbox.drain({ eager: true });
  const told = left.type === 'empty' ? words.toPin : words.toPinLater;
  await registration.showNotification(told, { tag: order.id, data: { url, orderId: order.id }, ...looks });
  return true;
}

/** The browser has changed the address for pushes: the gateway learns the new one. */
export async function subscribeAnew({ pushManager }: Registration, { gateway }: Deps): Promise<void> {
  const key = await gateway.call(getPushKey, {});
  if (!key.ok) return;
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key.value.publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const body = PushSubscriptionBody.safeParse({ endpoint, keys });
  if (body.success) await gateway.call(subscribePush, { body: body.data });
}
