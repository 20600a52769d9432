import { expect, test } from '@jest/globals';
import { refreshBrowser } from '@linka/contracts/auth';
import { cancelOrder, getOrder, relayOrder, type OrderEvent } from '@linka/contracts/orders';
import { getPayment, startPayment } from '@linka/contracts/payments';
import { refuse } from '@linka/contracts/problems';
import { screen, waitFor, within } from '@testing-library/react';
import { sealOrder } from '../../offline/orders/place.ts';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { draftOf, firstEvents, orderTaken, paymentTaken } from '../../testing/orders.ts';
import { renderAt } from '../../testing/render.tsx';
import { account, idOf, makeWorld, session } from '../../testing/world.ts';
import { OrderPage } from './OrderPage.tsx';

const orderId = idOf(1);
const paymentId = idOf(101);
const at = '2026-11-23T08:01:00Z';

const gateway = () =>
  fakeGateway(
    on(relayOrder, ({ body }) => orderTaken((body as { orderId: string }).orderId)),
    on(startPayment, ({ body }) => {
      const { paymentId: id, orderId: order } = body as { paymentId: string; orderId: string };
      return paymentTaken(id, order);
    }),
    on(getPayment, ({ params }) => paymentTaken(params.paymentId ?? '', orderId)),
    on(getOrder, () => refuse('order_unknown')),
    on(refreshBrowser, () => session),
  );

async function open(fake = gateway()) {
  const world = await makeWorld(fake);
  await sealOrder(world.services, draftOf(orderId, paymentId, account.id));
  return { world, ...renderAt(`/orders/${orderId}`, '/orders/:orderId', <OrderPage />, world) };
}

test('without a network it says that it waits here, and can be taken back', async () => {
  const fake = gateway();
  fake.online = false;
  const { user, world } = await open(fake);
  await world.sent();
  expect(await screen.findByRole('heading', { name: 'Your order is safe on this phone' })).toBeVisible();
  expect(await screen.findByText(/Nothing has been taken/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take the order back' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/cart'));
  expect(await world.services.outbox.all()).toEqual([]);
  expect(await world.services.carts.all()).toMatchObject([{ lines: [{ sku: 'meal-25', quantity: 1 }] }]);
});

test('a moved price is shown old beside new; taking it orders anew, and the old payment never goes', async () => {
  const fake = gateway();
  const line = {
    sku: 'meal-25',
    name: 'Maize meal',
    change: 'price_moved',
    unitPriceNgwee: 19_000,
    available: 5,
  };
  fake.add(
    on(relayOrder, ({ body }) => {
      const { orderId: id, lines } = body as { orderId: string; lines: { unitPriceNgwee: number }[] };
      return lines[0]?.unitPriceNgwee === 19_000
        ? orderTaken(id)
        : refuse('price_moved', undefined, { lines: [line] });
    }),
  );
  const { user, world } = await open(fake);
  await world.sent();
  const sheet = await screen.findByRole('alert');
  expect(within(sheet).getByText('1 × K185')).toBeVisible();
  expect(within(sheet).getByText('1 × K190')).toBeVisible();
  expect(fake.calls).not.toContain('startPayment');
  await user.click(screen.getByRole('button', { name: 'Order it so and pay K205' }));
  await waitFor(() => expect(screen.getByTestId('where')).not.toHaveTextContent(orderId));
  await world.sent();
  expect(fake.calls.filter(id => id === 'startPayment')).toHaveLength(1);
  expect(await world.services.orders.get(orderId)).toBeUndefined();
});

test('what waited too long asks again, and one tap sends it as decided just now', async () => {
  const fake = gateway();
  fake.online = false;
  const { user, world } = await open(fake);
  await world.sent();
  world.clock.now += 40 * 60_000;
  fake.online = true;
  await world.services.outbox.drain({ eager: true });
  expect(fake.calls).toEqual([]);
  expect(await screen.findByRole('heading', { name: 'Still want this?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Yes, send it now' }));
  await world.sent();
  const sent = fake.calls.filter(id => id === 'relayOrder' || id === 'startPayment');
  expect(sent).toEqual(['relayOrder', 'startPayment']);
});

test('the gateway, whose clock is right, may find it too old when this phone does not', async () => {
  const fake = gateway();
  const ages: number[] = [];
  fake.add(
    on(relayOrder, ({ body }) => {
      const { orderId: id, sealed } = body as { orderId: string; sealed: { agoMs: number } };
      ages.push(sealed.agoMs);
      return ages.length === 1 ? refuse('decision_too_old') : orderTaken(id);
    }),
  );
  const { user, world } = await open(fake);
  await world.sent();
  expect(await screen.findByRole('heading', { name: 'Still want this?' })).toBeVisible();
  expect(fake.calls).not.toContain('startPayment');
  await user.click(screen.getByRole('button', { name: 'Yes, send it now' }));
  await world.sent();
  await waitFor(() => expect(fake.calls).toContain('startPayment'));
  expect(ages).toEqual([0, 0]);
});

test('a payment that failed says why; a new one has a new id, and only one tap counts', async () => {
  const { user, world } = await open();
  await world.sent();
  const story: OrderEvent[] = [
    ...firstEvents(orderId),
    {
      seq: 3,
      at,
      by: 'shopper',
      type: 'payment_started',
      paymentId,
      amountNgwee: 20_000,
      msisdn: account.phone,
    },
    { seq: 4, at, by: 'system', type: 'payment_attempt_failed', paymentId, reason: 'NOT_ENOUGH_FUNDS' },
  ];
  world.gateway.add(
    on(getPayment, () => ({
      ...paymentTaken(paymentId, orderId),
      state: 'failed',
      reason: 'NOT_ENOUGH_FUNDS',
    })),
  );
  await world.services.orders.refreshPayment(paymentId);
  await world.services.orders.learn(orderId, story);
  expect(await screen.findByText(/not enough money in the wallet/)).toBeVisible();
  await user.dblClick(screen.getByRole('button', { name: 'Pay K200 now' }));
  await waitFor(async () => expect(await world.services.outbox.all()).toHaveLength(1));
  const [again] = await world.services.outbox.all();
  expect(again).toMatchObject({ kind: 'startPayment', input: { body: { orderId, amountNgwee: 20_000 } } });
  expect((again?.input as { body: { paymentId: string } }).body.paymentId).not.toBe(paymentId);
});

test('cancelling asks first, then goes through the outbox', async () => {
  const fake = gateway();
  const gone: OrderEvent = { seq: 3, at, by: 'shopper', type: 'cancelled', reason: null };
  fake.add(on(cancelOrder, () => ({ orderId, version: 3, events: [...firstEvents(orderId), gone] })));
  const { user, world } = await open(fake);
  await world.sent();
  await user.click(await screen.findByRole('button', { name: 'Cancel the order' }));
  await user.click(screen.getByRole('button', { name: 'Yes, cancel it' }));
  await world.sent();
  expect(await screen.findByRole('heading', { name: 'Cancelled' })).toBeVisible();
});

test('goods that are not there are named, with what goes back, and the receipt adds up', async () => {
  const world = await makeWorld(gateway());
  const [placed, reserved] = firstEvents(orderId);
  const lines = [
    { sku: 'meal-25', name: 'Maize meal 25 kg', quantity: 1, unitPriceNgwee: 18_500 },
    { sku: 'oil-2', name: 'Cooking oil 2 l', quantity: 2, unitPriceNgwee: 8_000 },
  ];
  const missing = [{ sku: 'oil-2', quantity: 1 }];
  await world.services.orders.learn(orderId, [
    { ...placed, lines, goodsNgwee: 34_500 } as OrderEvent,
    { ...reserved, lines } as OrderEvent,
    { seq: 3, at, by: 'system', type: 'paid', paymentId, amountNgwee: 36_000, acceptBy: at },
    { seq: 4, at, by: 'shop', type: 'items_struck', strikeId: idOf(9), lines: missing },
  ]);
  renderAt(`/orders/${orderId}`, '/orders/:orderId', <OrderPage />, world);
  expect(await screen.findByText('Not there: 1 × Cooking oil 2 l. The rest is coming.')).toBeVisible();
  expect(screen.getByText(/^K80 is coming back to you/)).toBeVisible();
  const sum = (label: string) => screen.getByText(label).nextSibling;
  expect(sum('2 × Cooking oil 2 l')).toHaveTextContent('K160');
  expect(sum('Not there: 1 × Cooking oil 2 l')).toHaveTextContent('−K80');
  expect(sum('Total')).toHaveTextContent('K280');
});
