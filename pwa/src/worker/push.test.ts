import { expect, test } from '@jest/globals';
import { confirmLocation, getOrder, type OrderEvent } from '@linka/contracts/orders';
import { getPushKey, pushShown, subscribePush, type PushMessage } from '@linka/contracts/push';
import { fakeGateway, on } from '../testing/fake-gateway.ts';
import { firstEvents } from '../testing/orders.ts';
import { idOf, makeWorld } from '../testing/world.ts';
import { afterShown, bringToPin, showPush, subscribeAnew } from './push.ts';

const orderId = idOf(1);
const at = '2026-11-23T08:00:00Z';
const data = { url: `/orders/${orderId}`, orderId };
const later = (seq: number, event: object) => ({ seq, at, by: 'system', ...event }) as OrderEvent;
const asked: readonly OrderEvent[] = [
  ...firstEvents(orderId),
  later(3, {
    type: 'payment_started',
    by: 'shopper',
    paymentId: idOf(2),
    amountNgwee: 20_000,
    msisdn: '+260966123456',
  }),
  later(4, { type: 'paid', paymentId: idOf(2), amountNgwee: 20_000, acceptBy: '2026-11-23T08:20:00Z' }),
  later(5, { type: 'accepted', by: 'shop', readyInMinutes: 10 }),
  later(6, { type: 'ready', by: 'shop' }),
  later(7, { type: 'location_asked', deliveryId: idOf(3), answerBy: '2026-11-23T08:22:00Z' }),
];
const push: PushMessage = {
  title: 'Where should we bring it?',
  body: 'Your order is ready.',
  tag: orderId,
  ...data,
  actions: [{ action: 'bring-to-pin', title: 'To my pin' }],
  seen: 'a pass',
};

/** What the browser shows and where it lets itself be reached. */
function browser(endpoint = 'https://push.example/new') {
  const shown: { title: string; options: NotificationOptions | undefined }[] = [];
  const keys = { p256dh: 'p', auth: 'a' };
  return {
    shown,
    registration: {
      showNotification: (title: string, options?: NotificationOptions) => {
        shown.push({ title, options });
        return Promise.resolve();
      },
      pushManager: {
        subscribe: () => Promise.resolve({ toJSON: () => ({ endpoint, keys }) }),
      } as unknown as PushManager,
    },
  };
}

test('a push is shown with what can be done about it', async () => {
  const { registration, shown } = browser();
  await showPush(registration, push);
  expect(shown).toMatchObject([
    { title: push.title, options: { body: push.body, tag: orderId, data, actions: push.actions } },
  ]);
});

test('that it was shown reaches the gateway, and the order is up to date', async () => {
  const heard: unknown[] = [];
  const { services } = await makeWorld(
    fakeGateway(
      on(pushShown, ({ body }) => void heard.push(body)),
      on(getOrder, () => ({ orderId, version: asked.length, events: asked })),
    ),
  );
  await afterShown(services, push);
  expect(heard).toEqual([{ seen: 'a pass' }]);
  expect((await services.orders.get(orderId))?.events).toHaveLength(asked.length);
});

test('"to my pin" is answered from the notice, with the place of the order', async () => {
  const answers: unknown[] = [];
  const { services } = await makeWorld(
    fakeGateway(
      on(confirmLocation, ({ body }) => {
        answers.push(body);
        return { orderId, version: asked.length, events: [] };
      }),
    ),
  );
  await services.orders.learn(orderId, asked);
  const { registration, shown } = browser();
  expect(await bringToPin(registration, services, data)).toBe(true);
  expect(answers).toEqual([{ dropOff: { lat: -15.41, lng: 28.33, landmark: 'Blue gate' } }]);
  expect(shown.map(({ title }) => title)).toEqual(['We bring it to your pin']);
});

test('without a network the answer waits, and the notice says so', async () => {
  const { services, gateway } = await makeWorld();
  await services.orders.learn(orderId, asked);
  gateway.online = false;
  const { registration, shown } = browser();
  expect(await bringToPin(registration, services, data)).toBe(true);
  expect((await services.outbox.all()).map(({ kind }) => kind)).toEqual(['confirmLocation']);
  expect(shown.map(({ title }) => title)).toEqual(['Your answer is sent as soon as there is a network']);
});

test.each([
  ['this phone does not know the order', []],
  ['nobody asks', asked.slice(0, 6)],
])('the app has to be opened when %s', async (_, events) => {
  const { services } = await makeWorld();
  if (events.length > 0) await services.orders.learn(orderId, events);
  expect(await bringToPin(browser().registration, services, data)).toBe(false);
  expect(await services.outbox.all()).toEqual([]);
});

test('a new address for pushes is told to the gateway', async () => {
  const told: unknown[] = [];
  const { services } = await makeWorld(
    fakeGateway(
      on(getPushKey, () => ({ publicKey: 'key' })),
      on(subscribePush, ({ body }) => void told.push(body)),
    ),
  );
  await subscribeAnew(browser().registration, services);
  expect(told).toEqual([{ endpoint: 'https://push.example/new', keys: { p256dh: 'p', auth: 'a' } }]);
});
