import { fetchTransport } from '../lib/api/fetch-transport.ts';
import { browserLock } from '../lib/async/index.ts';
import { API_URL } from '../lib/config.ts';
import { newId } from '../lib/ids/index.ts';
import { openDatabase } from '../offline/database/index.ts';
import { createServices, type Services } from '../offline/services.ts';

/** Works with the phone's services, then closes the database: a sleeping worker must keep no new version waiting. */
export async function withServices<T>(run: (services: Services) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  try {
    return await run(
      createServices({
        db,
        transport: fetchTransport,
        baseUrl: API_URL,
        lock: browserLock,
        now: Date.now,
        online: () => navigator.onLine,
        random: Math.random,
        newId,
        wake: () => undefined,
      }),
    );
  } finally {
    db.close();
  }
}

/** Sends what waits. A rejected sync is what makes the browser try again later. */
export async function drain(): Promise<void> {
  const left = await withServices(({ outbox }) => outbox.drain({ eager: true }));
  if (left.type === 'later') throw new Error('something still waits to be sent');
}
