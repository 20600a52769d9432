import './lib/jitless.ts';
import { PushMessage } from '@linka/contracts/push';
import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { OUTBOX_SYNC, type ToWorker } from './lib/worker-messages.ts';
import { afterShown, bringToPin, showPush, subscribeAnew, type NoticeData } from './worker/push.ts';
import './worker/meter.ts';
import { drain, withServices } from './worker/services.ts';
import { keepTiles } from './worker/tiles.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0];
};

/** Background Sync is not in TypeScript's library: not every browser has it. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const DAY_SECONDS = 24 * 60 * 60;

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
clientsClaim();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }));

const kept = (cacheName: string, maxEntries: number, days: number) => {
  const limit = new ExpirationPlugin({
    maxEntries,
    maxAgeSeconds: days * DAY_SECONDS,
    purgeOnQuotaError: true,
  });
  // workbox's plugin types do not hold under exactOptionalPropertyTypes.
  return new CacheFirst({ cacheName, plugins: [limit as WorkboxPlugin] });
};
registerRoute(({ url }) => url.pathname.includes('/pictures/'), kept('pictures', 300, 30));
// What is not precached, because only some need it; the names carry their hash.
registerRoute(({ url }) => url.pathname.startsWith('/assets/'), kept('workplaces', 30, 60));
keepTiles();

self.addEventListener('sync', event => {
  const sync = event as SyncEvent;
  if (sync.tag === OUTBOX_SYNC) sync.waitUntil(drain());
});

self.addEventListener('message', event => {
  const message = event.data as ToWorker;
  if (message.type === 'take-over') void self.skipWaiting();
  if (message.type === 'drain') event.waitUntil(drain().catch(() => undefined));
});

self.addEventListener('push', event => {
  const message = PushMessage.safeParse(event.data?.json());
  if (!message.success) return;
  event.waitUntil(
    Promise.all([
      showPush(self.registration, message.data),
      withServices(services => afterShown(services, message.data)),
    ]),
  );
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  const data = event.notification.data as NoticeData;
  const answer = async (): Promise<void> => {
    const answered =
      event.action === 'bring-to-pin' &&
      (await withServices(services => bringToPin(self.registration, services, data)));
    if (!answered) await open(new URL(data.url, self.location.origin));
  };
  event.waitUntil(answer());
});

self.addEventListener('pushsubscriptionchange', event => {
  const change = event as ExtendableEvent;
  change.waitUntil(withServices(services => subscribeAnew(self.registration, services)));
});

/** Shows a page of the app in a window that is already there, else in a new one. Never leaves our own origin. */
async function open(url: URL): Promise<void> {
  if (url.origin !== self.location.origin) return;
  const [there] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (there === undefined) await self.clients.openWindow(url.href);
  else await (await there.navigate(url.href))?.focus();
}
