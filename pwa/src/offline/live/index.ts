import { listOrders, streamNews, type OrderNews } from '@linka/contracts/orders';
import type { Gateway, Tokens } from '../../lib/api/index.ts';
import { backOffMs } from '../../lib/async/index.ts';
import type { Orders } from '../orders/index.ts';
import { readNews } from './messages.ts';

export type OpenStream = (
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<{ readonly status: number; readonly body: ReadableStream<Uint8Array> | null }>;

interface Deps {
  readonly baseUrl: string;
  readonly tokens: Tokens;
  readonly orders: Orders;
  readonly gateway: Gateway;
  readonly openStream: OpenStream;
  readonly random: () => number;
}

/** The gateway says something at least this often; silence beyond it is a dead connection that nobody closed. */
const SILENCE_MS = 60_000;

/**
 * Follows everything that concerns the signed-in person until `signal` aborts: events go straight into the orders,
 * gaps are asked for, and while no stream can be had, open orders are asked for with growing pauses.
 */
export async function follow(deps: Deps, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const opened = await listen(deps, signal).catch(() => false);
    failures = opened ? 1 : failures + 1;
    await catchUp(deps, signal);
    await pause(backOffMs(failures, deps.random()), signal);
  }
}

/** One connection from opening to its end. Answers whether it ever opened. */
async function listen({ baseUrl, tokens, orders, openStream }: Deps, signal: AbortSignal): Promise<boolean> {
  const access = await tokens.access();
  if (!access.ok) return false;
  const connection = new AbortController();
  const stop = (): void => connection.abort();
  signal.addEventListener('abort', stop, { once: true });
  let silence = setTimeout(stop, SILENCE_MS);
  const alive = (): void => {
    clearTimeout(silence);
    silence = setTimeout(stop, SILENCE_MS);
  };
  try {
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${access.token}` };
    const { status, body } = await openStream(baseUrl + streamNews.path, headers, connection.signal);
    if (status === 401) await tokens.renew(access.token);
    if (status !== 200 || body === null) return false;
    await readNews(body, news => void take(orders, news), alive).catch(() => undefined);
    return true;
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** News that fits is kept; news that shows a gap makes us ask for what lies between. */
export async function take(orders: Orders, { orderId, version, event }: OrderNews): Promise<void> {
  const reached = await orders.learn(orderId, event === null ? [] : [event]);
  if (reached < version) await orders.refresh(orderId);
}

/** Polling, for when streams do not get through: open orders that have moved on are asked for. */
async function catchUp({ gateway, orders }: Deps, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const answer = await gateway.call(listOrders, { query: { open: 'true' } });
  if (!answer.ok) return;
  for (const { orderId, version } of answer.value.orders)
    await take(orders, { orderId, version, event: null });
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    const cut = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) cut();
    else signal.addEventListener('abort', cut, { once: true });
  });
