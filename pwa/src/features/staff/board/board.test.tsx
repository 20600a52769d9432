import { expect, test } from '@jest/globals';
import { acceptOrder, rejectOrder } from '@linka/contracts/orders';
import { refuse } from '@linka/contracts/problems';
import { act, screen, waitFor, within } from '@testing-library/react';
import { on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { shop } from '../../../testing/shop.ts';
import { StaffPages } from '../StaffPages.tsx';
import { accepted, orderId, paid, shopFloor } from '../testing/shop-floor.ts';

const column = (name: string) => within(screen.getByRole('region', { name }));

async function open() {
  const events = [...paid];
  const world = await shopFloor(() => events);
  world.gateway.add(
    on(acceptOrder, () => {
      events.push(accepted);
      return { orderId, version: events.length, events };
    }),
  );
  const view = renderAt('/staff', '/staff/*', <StaffPages />, world);
  await screen.findByRole('button', { name: 'Accept order 0001' });
  return { world, ...view };
}

test('a paid order is new, with what to pack, who ordered and how long there is to answer', async () => {
  await open();
  expect(screen.getByRole('heading', { name: shop.name })).toBeVisible();
  const card = column('New');
  expect(await card.findByText('Maize meal 25 kg')).toBeVisible();
  expect(card.getByText(/Mutinta/)).toBeVisible();
  expect(card.getByRole('timer')).toHaveTextContent('15:00');
});

test('accepting without a network shows as waiting, leaves "New", and is sent once when the network is back', async () => {
  const { user, world } = await open();
  world.gateway.online = false;
  await user.click(screen.getByRole('button', { name: 'Accept order 0001' }));
  await user.click(screen.getByRole('button', { name: '20 min' }));
  await world.sent();
  expect(await column('Preparing').findByText('“Accept” waits for the network')).toBeVisible();
  expect(column('New').queryByText('Order 0001')).toBeNull();

  world.gateway.online = true;
  await act(() => world.services.outbox.drain({ eager: true }));
  await waitFor(() => expect(screen.queryByText(/waits for the network/)).toBeNull());
  expect(
    column('Preparing').getByRole('button', { name: 'Packed, call the courier for order 0001' }),
  ).toBeVisible();
  expect(world.gateway.calls.filter(id => id === 'acceptOrder')).toHaveLength(1);
});

test('a decision that came too late returns the card and says so until it is put away', async () => {
  const { user, world } = await open();
  world.gateway.add(on(acceptOrder, () => refuse('order_moved_on')));
  await user.click(screen.getByRole('button', { name: 'Accept order 0001' }));
  await user.click(screen.getByRole('button', { name: '10 min' }));
  await world.sent();
  expect(await column('New').findByText('“Accept” was not taken')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Put away' }));
  await waitFor(() => expect(screen.queryByText(/was not taken/)).toBeNull());
});

test('rejecting asks for a reason and says that the money goes back before anything is sent', async () => {
  const { user, world } = await open();
  let reason: unknown;
  world.gateway.add(
    on(rejectOrder, ({ body }) => {
      reason = body;
      return refuse('order_moved_on');
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Reject order 0001' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Reject order 0001?' }));
  expect(sheet.getByText(/money goes back/)).toBeVisible();
  await user.click(sheet.getByRole('button', { name: 'Reject and send the money back' }));
  expect(sheet.getByRole('alert')).toHaveTextContent('Choose a reason');
  expect(await world.services.outbox.all()).toEqual([]);
  await user.type(sheet.getByRole('textbox'), 'Fridge is broken');
  await user.click(sheet.getByRole('button', { name: 'Reject and send the money back' }));
  await world.sent();
  expect(reason).toEqual({ reason: 'Fridge is broken' });
});
