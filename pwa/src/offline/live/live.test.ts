import { expect, test } from '@jest/globals';
import { getOrder, type OrderEvent } from '@linka/contracts/orders';
import { ReadableStream } from 'node:stream/web';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { firstEvents } from '../../testing/orders.ts';
import { idOf, makeWorld } from '../../testing/world.ts';
import { take } from './index.ts';
import { readNews } from './messages.ts';

const orderId = idOf(1);
const cancelled: OrderEvent = {
  seq: 3,
  at: '2026-11-23T08:02:00Z',
  by: 'shopper',
  type: 'cancelled',
  reason: null,
};
const history = [...firstEvents(orderId), cancelled];

const versions = async (world: Awaited<ReturnType<typeof makeWorld>>): Promise<readonly number[]> =>
  (await world.services.orders.get(orderId))?.events.map(({ seq }) => seq) ?? [];

test('news in turn is kept without asking; news with a gap makes us ask for what lies between', async () => {
  const gateway = fakeGateway(
    on(getOrder, ({ query }) => ({
      orderId,
      version: 3,
      events: history.filter(({ seq }) => seq > Number(query.get('after'))),
    })),
  );
  const world = await makeWorld(gateway);
  const [first] = history;
  await take(world.services.orders, { orderId, version: 1, event: first ?? null });
  expect(gateway.calls).toEqual([]);
  await take(world.services.orders, { orderId, version: 3, event: cancelled });
  expect(gateway.calls).toEqual(['getOrder']);
  expect(await versions(world)).toEqual([1, 2, 3]);
  await take(world.services.orders, { orderId, version: 2, event: null });
  expect(gateway.calls).toEqual(['getOrder']);
});

test('a stream is read in whatever pieces it comes; nonsense and heartbeats are passed over', async () => {
  const text = [
    ':\n\n',
    `event: order\ndata: ${JSON.stringify({ orderId, version: 1, event: null })}\n\n`,
    'data: {"no": "sense"}\n\ndata: not json\n\n',
    `data: ${JSON.stringify({ orderId, version: 3, event: cancelled })}\n\n`,
  ].join('');
  const bytes = new TextEncoder().encode(text);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let from = 0; from < bytes.length; from += 7) controller.enqueue(bytes.slice(from, from + 7));
      controller.close();
    },
  });
  const heard: number[] = [];
  await readNews(
    stream,
    news => heard.push(news.version),
    () => undefined,
  );
  expect(heard).toEqual([1, 3]);
});
