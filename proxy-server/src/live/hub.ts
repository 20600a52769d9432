import * as z from 'zod/mini';
import type { Database, Queries } from '../platform/db/index.ts';
import type { Log } from '../platform/log.ts';

const CHANNEL = 'linka_news';

/** An order moved. Enough to find who must hear of it; what happened is read from the events later than `after`. */
const News = z.object({
  orderId: z.string(),
  after: z.number(),
  version: z.number(),
  shopId: z.string(),
  shopperId: z.string(),
  courierPhone: z.nullable(z.string()),
});
export type News = z.infer<typeof News>;

/** `undefined` means: news may have been missed, look for yourself. */
export type Listener = (news: News | undefined) => void;

export interface Hub {
  readonly subscribe: (listener: Listener) => () => void;
  readonly stop: () => Promise<void>;
}

/** Publishes within the transaction: nobody hears of what was rolled back. */
export async function publish(t: Queries, news: News): Promise<void> {
  await t.func('pg_notify', [CHANNEL, JSON.stringify(news)]);
}

const RECONNECT_MS = 1000;

/** Listens on one connection of its own and passes news on to this instance's streams; reconnects for ever. */
export async function openHub(db: Database, log: Log): Promise<Hub> {
  const listeners = new Set<Listener>();
  const tell: Listener = news => listeners.forEach(listener => listener(news));
  let stopped = false;
  let connection: Awaited<ReturnType<typeof connect>> | undefined;
  let retry: NodeJS.Timeout | undefined;

  async function connect() {
    const fresh = await db.connect({
      direct: true,
      onLost: error => {
        log.warn({ err: error }, 'the news connection is lost');
        connection = undefined;
        again();
      },
    });
    fresh.client.on('notification', ({ payload }: { payload?: string }) => {
      const news = News.safeParse(JSON.parse(payload ?? 'null'));
      if (news.success) tell(news.data);
    });
    await fresh.none('LISTEN $<channel:name>', { channel: CHANNEL });
    return fresh;
  }

  function again(): void {
    if (stopped) return;
    retry = setTimeout(() => {
      connect().then(
        fresh => {
          connection = fresh;
          tell(undefined);
        },
        () => again(),
      );
    }, RECONNECT_MS);
  }

  connection = await connect();
  return {
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      await connection?.done();
    },
  };
}
