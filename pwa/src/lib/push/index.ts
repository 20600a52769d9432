import { getPushKey, PushSubscriptionBody, subscribePush, unsubscribePush } from '@linka/contracts/push';
import type { Gateway } from '../api/index.ts';

export type PushState = 'on' | 'off' | 'refused' | 'missing' | 'failed';

const possible = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function manager(): Promise<PushManager | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.pushManager;
}

/** Whether this phone gets pushes now. */
export async function currentSubscription(): Promise<PushState> {
  if (!possible()) return 'missing';
  if (Notification.permission === 'denied') return 'refused';
  return (await (await manager())?.getSubscription()) ? 'on' : 'off';
}

/** Asks the person, then the browser, then tells the gateway where to send. */
export async function turnOn(gateway: Gateway): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  const key = await gateway.call(getPushKey, {});
  if (!key.ok) return 'failed';
  const subscription = await (
    await manager()
  )
    ?.subscribe({ userVisibleOnly: true, applicationServerKey: key.value.publicKey })
    .catch(() => undefined);
  const { endpoint, keys } = subscription?.toJSON() ?? {};
  const body = PushSubscriptionBody.safeParse({ endpoint, keys });
  if (!body.success) return 'failed';
  const answer = await gateway.call(subscribePush, { body: body.data });
  return answer.ok ? 'on' : 'failed';
}

/** No more pushes here; the gateway is told, but the browser's word is enough. */
export async function turnOff(gateway: Gateway): Promise<PushState> {
  const subscription = await (await manager())?.getSubscription();
  if (!subscription) return 'off';
  await gateway.call(unsubscribePush, { body: { endpoint: subscription.endpoint } });
  return (await subscription.unsubscribe()) ? 'off' : 'failed';
}
