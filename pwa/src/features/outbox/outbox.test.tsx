import { expect, test } from '@jest/globals';
import { refreshBrowser } from '@linka/contracts/auth';
import { relayOrder } from '@linka/contracts/orders';
import { startPayment } from '@linka/contracts/payments';
import { refuse } from '@linka/contracts/problems';
import { screen, waitFor, within } from '@testing-library/react';
import { sealOrder } from '../../offline/orders/place.ts';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { draftOf, orderTaken, paymentTaken } from '../../testing/orders.ts';
import { renderAt } from '../../testing/render.tsx';
import { account, idOf, makeWorld, session } from '../../testing/world.ts';
import { OutboxPage } from './OutboxPage.tsx';

const [orderId, paymentId] = [idOf(1), idOf(101)];

async function open({ online = false } = {}) {
  const fake = fakeGateway(
    on(relayOrder, () => orderTaken(orderId)),
    on(startPayment, () => paymentTaken(paymentId, orderId)),
    on(refreshBrowser, () => session),
  );
  fake.online = online;
  const world = await makeWorld(fake);
  await sealOrder(world.services, draftOf(orderId, paymentId, account.id));
  return { fake, world, ...renderAt('/outbox', '/outbox', <OutboxPage />, world) };
}
const rows = () => screen.findAllByRole('listitem');

test('what waits says what it is, why, and since when; the payment says that it waits for its order', async () => {
  const { world } = await open();
  await world.sent();
  await screen.findByText(/There is no network\. Next try in 0:02\./);
  const [order, payment] = await rows();
  if (!order || !payment) throw new Error('two things wait');
  expect(within(order).getByText('Mama Chileshe, K200')).toBeVisible();
  expect(within(order).getByText(/since today 10:00/)).toBeVisible();
  expect(within(payment).getByText('Waits for what is above it.')).toBeVisible();
  expect(within(payment).queryByRole('button')).toBeNull();
});

test('send now sends, and an entry leaves only when the gateway has it', async () => {
  const { fake, user, world } = await open();
  await world.sent();
  fake.add(on(startPayment, () => refuse('internal_error')));
  fake.online = true;
  await user.click(await screen.findByRole('button', { name: 'Send now' }));
  await waitFor(async () => expect(await rows()).toHaveLength(1));
  expect(await screen.findByText(/Something went wrong|Try again\./)).toBeVisible();
  expect(await world.services.outbox.all()).toMatchObject([{ kind: 'startPayment', attempts: 1 }]);
  fake.add(on(startPayment, () => paymentTaken(paymentId, orderId)));
  await user.click(screen.getByRole('button', { name: 'Send now' }));
  expect(await screen.findByText('Nothing waits')).toBeVisible();
});

test('an order nobody has heard of can be changed: its goods are in the cart again, and nothing waits', async () => {
  const { user, world } = await open();
  await user.click(await screen.findByRole('button', { name: 'Change it in the cart' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/cart'));
  expect(await world.services.outbox.all()).toEqual([]);
  expect(await world.services.carts.of(draftOf(orderId, paymentId, account.id).body.shopId)).toMatchObject([
    { sku: 'meal-25', quantity: 1 },
  ]);
});

test('what may have reached the gateway cannot be taken back', async () => {
  const { fake, world } = await open({ online: true });
  fake.add(on(relayOrder, () => refuse('internal_error')));
  await world.sent();
  await screen.findByText(/tried once/);
  expect(screen.queryByRole('button', { name: 'Change it in the cart' })).toBeNull();
});

test('what waited more than half an hour asks, and one tap decides it anew', async () => {
  const { fake, user, world } = await open();
  await world.sent();
  world.clock.now += 31 * 60_000;
  fake.online = true;
  await world.services.outbox.drain({ eager: true });
  expect(await screen.findByText(/more than half an hour/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Yes, send it now' }));
  await world.sent();
  expect(await screen.findByText('Nothing waits')).toBeVisible();
});
