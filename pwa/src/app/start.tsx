import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchTransport } from '../lib/api/fetch-transport.ts';
import { browserLock } from '../lib/async/index.ts';
import { settled } from '../lib/async/settled.ts';
import { API_URL } from '../lib/config.ts';
import { cookiesReach } from '../lib/cookies.ts';
import { newId } from '../lib/ids/index.ts';
import { keepInstallPrompt } from '../lib/install/index.ts';
import { speakAsKept } from '../languages/index.ts';
import { applyTheme, readTheme } from '../lib/theme.ts';
import { openPhone } from '../offline/database/open.ts';
import { createServices, type Services } from '../offline/services.ts';
import { browserBytesLeft } from '../offline/storage/index.ts';
import { showBadge } from '../worker/badge.ts';
import { ErrorState } from '../ui/index.ts';
import { App } from './App.tsx';
import { runOutbox } from './outbox-runner.ts';
import { registerWorker } from './version.ts';
import { words } from './words.ts';

/** Opens the database, puts the parts together and shows the app. */
export async function start(element: HTMLElement): Promise<void> {
  applyTheme(readTheme());
  keepInstallPrompt();
  const root = createRoot(element);
  const opened = await openPhone().catch(() => undefined);
  if (opened === undefined) {
    root.render(<ErrorState title={words.storageTitle} detail={words.storageDetail} />);
    return;
  }
  await speakAsKept(opened.db);
  const version = registerWorker();
  const runner = runOutbox({ outbox: () => services.outbox, requestSync: version.requestSync });
  const services: Services = createServices({
    ...opened,
    bytesLeft: browserBytesLeft,
    transport: fetchTransport,
    baseUrl: API_URL,
    cookies: cookiesReach(API_URL),
    lock: browserLock,
    now: Date.now,
    online: () => navigator.onLine,
    random: Math.random,
    newId,
    wake: runner.wake,
  });
  root.render(
    <StrictMode>
      <App services={services} version={version} />
    </StrictMode>,
  );
  runner.start();
  // Whoever signed out without a network is signed out at the gateway as soon as there is one.
  const settle = async (): Promise<void> => {
    if ((await services.db.get('settings', 'signOutOwed')) === undefined) return;
    const door = await import('../offline/session/door.ts');
    await door.settle(services);
  };
  window.addEventListener('online', () => void settle());
  void settle();
  void services.storage.probe();
  await settled();
  const badge = (): void => void showBadge(services, navigator).catch(() => undefined);
  services.changes.subscribe(['orders'], badge);
  badge();
  const { runLive } = await import('./live-runner.ts');
  runLive(services, API_URL);
  const { runCarts } = await import('./cart-runner.ts');
  runCarts(services);
  const { runFavourites } = await import('./favourites-runner.ts');
  runFavourites(services);
  const { runUsage } = await import('./usage-runner.ts');
  runUsage(services);
}
