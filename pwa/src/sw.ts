import './lib/jitless.ts';
import { PushMessage } from '@linka/contracts/push';
import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { fetchTransport } from './lib/api/fetch-transport.ts';
import { browserLock } from './lib/async/index.ts';
import { API_URL } from './lib/config.ts';
import { newId } from './lib/ids/index.ts';
import { OUTBOX_SYNC, type ToWorker } from './lib/worker-messages.ts';
import { openDatabase } from './offline/database/index.ts';
import { createServices } from './offline/services.ts';

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
// Only what a person has looked at: tile providers forbid fetching ahead.
registerRoute(
  ({ request, url }) => request.destination === 'image' && url.origin !== self.location.origin,
  kept('tiles', 300, 7),
);

/** Sends what waits, then closes the database, so that a new version is never kept waiting by a sleeping worker. */
async function drain(): Promise<void> {
  const db = await openDatabase();
  try {
    const left = await createServices({
      db,
      transport: fetchTransport,
      baseUrl: API_URL,
      lock: browserLock,
      now: Date.now,
      online: () => self.navigator.onLine,
      random: Math.random,
      newId,
      wake: () => undefined,
    }).outbox.drain({ eager: true });
    // A rejected sync is what makes the browser try again later.
    if (left.type === 'later') throw new Error('something still waits to be sent');
  } finally {
    db.close();
  }
}

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
  const { title, body, url, tag } = message.data;
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      icon: '/icons/icon-192.png',
      badge: '/icons/badge-96.png',
      data: { url },
    }),
  );
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  const { url } = event.notification.data as { url: string };
  event.waitUntil(open(new URL(url, self.location.origin)));
});

/** Shows a page of the app in a window that is already there, else in a new one. Never leaves our own origin. */
async function open(url: URL): Promise<void> {
  if (url.origin !== self.location.origin) return;
  const [there] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (there === undefined) await self.clients.openWindow(url.href);
  else await (await there.navigate(url.href))?.focus();
}
