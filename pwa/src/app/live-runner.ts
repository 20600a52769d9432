import { follow } from '../offline/live/index.ts';
import type { Services } from '../offline/services.ts';

/** Follows the person's own stream while somebody is signed in and looking. */
export function runLive(services: Services, baseUrl: string): void {
  let connection: AbortController | undefined;
  const look = async (): Promise<void> => {
    const wanted =
      document.visibilityState === 'visible' && (await services.sessions.account()) !== undefined;
    if (!wanted) {
      connection?.abort();
      connection = undefined;
    } else if (connection === undefined) {
      connection = new AbortController();
      void follow(
        {
          baseUrl,
          tokens: services.sessions,
          orders: services.orders,
          gateway: services.gateway,
          random: Math.random,
          openStream: (url, headers, signal) => fetch(url, { headers, signal }),
        },
        connection.signal,
      );
    }
  };
  document.addEventListener('visibilitychange', () => void look());
  services.changes.subscribe(['session'], () => void look());
  void look();
}
