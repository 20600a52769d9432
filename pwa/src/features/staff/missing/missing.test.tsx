import { beforeEach, expect, test } from '@jest/globals';
import { strikeItems, type OrderEvent } from '@linka/contracts/orders';
import { refuse } from '@linka/contracts/problems';
import { act, screen, waitFor, within } from '@testing-library/react';
import { on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { shop } from '../../../testing/shop.ts';
import { StaffPages } from '../StaffPages.tsx';
import { orderId, paid, shopFloor } from '../testing/shop-floor.ts';

const lines = [
  { sku: 'meal-25', name: 'Maize meal 25 kg', quantity: 1, unitPriceNgwee: 18_500 },
  { sku: 'oil-2', name: 'Cooking oil 2 l', quantity: 3, unitPriceNgwee: 8_000 },
];
/** A paid order of a bag and three bottles. */
const order = paid.map(event =>
  event.type === 'placed' || event.type === 'reserved'
    ? ({ ...event, lines, goodsNgwee: 42_500 } as OrderEvent)
    : event,
);
const at = '2026-11-23T08:01:00Z';
let sent: unknown[] = [];
beforeEach(() => {
  sent = [];
});

async function open() {
  const events = [...order];
  const world = await shopFloor(() => events);
  world.gateway.add(
    on(strikeItems, ({ body }) => {
      sent.push(body);
      const told = body as { strikeId: string; lines: { sku: string; quantity: number }[] };
      events.push({ seq: events.length + 1, at, by: 'shop', type: 'items_struck', ...told });
      return { orderId, version: events.length, events };
    }),
  );
  const view = renderAt(`/staff/${shop.id}/orders/${orderId}`, '/staff/*', <StaffPages />, world);
  await world.services.orders.refresh(orderId);
  await view.user.click(await screen.findByRole('button', { name: 'Something is missing' }));
  return { world, ...view, sheet: within(screen.getByRole('dialog', { name: /what is missing/ })) };
}
const oil = { name: 'Add one missing Cooking oil 2 l' };

test('what is missing is counted, its money is told before it is sent, and then the rest is packed', async () => {
  const { user, sheet, world } = await open();
  expect(sheet.getByRole('button', { name: /pack the rest$/ })).toBeDisabled();
  await user.click(sheet.getByRole('button', oil));
  await user.click(sheet.getByRole('button', oil));
  expect(sheet.getByRole('status', { name: '2 missing' })).toHaveTextContent('2');
  expect(sheet.getByText('Goes back to the customer').nextSibling).toHaveTextContent('K160');
  await user.click(sheet.getByRole('button', { name: 'Send K160 back and pack the rest' }));
  await world.sent();
  expect(sent).toMatchObject([{ lines: [{ sku: 'oil-2', quantity: 2 }] }]);
  const list = within(screen.getByRole('region', { name: 'What to pack' }));
  expect(await list.findByText('Not there: 2 × Cooking oil 2 l')).toBeVisible();
  expect(list.getByText('Goods').nextSibling).toHaveTextContent('K265');
  expect(await screen.findByText('K160 is going back to the customer.')).toBeVisible();
});

test('all of it cannot be missing: then the order is rejected', async () => {
  const { user, sheet } = await open();
  await user.click(sheet.getByRole('button', { name: 'Add one missing Maize meal 25 kg' }));
  for (let bottle = 0; bottle < 3; bottle += 1) await user.click(sheet.getByRole('button', oil));
  expect(sheet.getByRole('button', oil)).toBeDisabled();
  expect(sheet.getByText(/Reject the order instead/)).toBeVisible();
  expect(sheet.getByRole('button', { name: /pack the rest$/ })).toBeDisabled();
});

test('without a network it waits, the rest is what there is to pack, and it is sent once', async () => {
  const { user, sheet, world } = await open();
  world.gateway.online = false;
  await user.click(sheet.getByRole('button', oil));
  await user.click(sheet.getByRole('button', { name: /pack the rest$/ }));
  await world.sent();
  expect(await screen.findByText('“Something is missing” waits for the network')).toBeVisible();
  const list = within(screen.getByRole('region', { name: 'What to pack' }));
  expect(list.getByText('2 ×')).toBeVisible();
  world.gateway.online = true;
  await act(() => world.services.outbox.drain({ eager: true }));
  await waitFor(() => expect(screen.queryByText(/waits for the network/)).toBeNull());
  expect(list.getByText('2 ×')).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('what the company that was paid does not give back in parts is said in words, and nothing is struck', async () => {
  const { user, sheet, world } = await open();
  world.gateway.add(on(strikeItems, () => refuse('whole_refunds_only')));
  await user.click(sheet.getByRole('button', oil));
  await user.click(sheet.getByRole('button', { name: /pack the rest$/ }));
  await world.sent();
  expect(await screen.findByText('“Something is missing” was not taken')).toBeVisible();
  expect(screen.getByText(/turn the order down/)).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'What to pack' })).getByText('3 ×')).toBeVisible();
});
