import { expect, test } from '@jest/globals';
import { changeStock, listStock, type StockItem } from '@linka/contracts/catalogue';
import { act, screen, waitFor, within } from '@testing-library/react';
import { on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { shop } from '../../../testing/shop.ts';
import { StaffPages } from '../StaffPages.tsx';
import { shopFloor } from '../testing/shop-floor.ts';

const item = (sku: string, productName: string): StockItem => ({
  sku,
  productId: sku,
  productName,
  variantName: '2 kg',
  priceNgwee: 6400,
  available: 9,
  reserved: 2,
  onSale: true,
  updatedAt: '2026-11-23T08:00:00Z',
});

async function open() {
  const items = [item('sugar', 'White sugar'), item('rice', 'Rice')];
  const world = await shopFloor();
  world.gateway.add(
    on(listStock, () => ({ items })),
    on(changeStock, ({ params, body }) => {
      const changed = items.find(({ sku }) => sku === params.sku);
      return changed && Object.assign(changed, body);
    }),
  );
  const view = renderAt(`/staff/${shop.id}/stock`, '/staff/*', <StaffPages />, world);
  await screen.findByRole('switch', { name: 'On sale White sugar 2 kg' });
  return { world, items, ...view };
}

test('search narrows the shelf', async () => {
  const { user } = await open();
  await user.type(screen.getByRole('searchbox', { name: 'Search the stock' }), 'ric');
  await waitFor(() => expect(screen.queryByText('White sugar')).toBeNull());
  expect(screen.getByText('Rice')).toBeVisible();
});

test('taking off sale shows at once, also without a network, and holds when it has arrived', async () => {
  const { user, world, items } = await open();
  world.gateway.online = false;
  await user.click(screen.getByRole('switch', { name: 'On sale White sugar 2 kg' }));
  const off = await screen.findByRole('switch', { name: 'Not on sale White sugar 2 kg' });
  expect(off).not.toBeChecked();
  world.gateway.online = true;
  await act(() => world.services.outbox.drain({ eager: true }));
  expect(items[0]?.onSale).toBe(false);
  await waitFor(async () => expect(await world.services.outbox.all()).toEqual([]));
  expect(screen.getByRole('switch', { name: 'Not on sale White sugar 2 kg' })).not.toBeChecked();
});

test('counting and pricing again sends only what was changed, and refuses what is no price', async () => {
  const { user, world } = await open();
  await user.click(screen.getByRole('button', { name: 'Change White sugar 2 kg' }));
  const sheet = within(screen.getByRole('dialog', { name: 'White sugar 2 kg' }));
  const price = sheet.getByRole('textbox', { name: 'Price in kwacha' });
  await user.clear(price);
  await user.type(price, 'cheap');
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  expect(price).toBeInvalid();
  await user.clear(price);
  await user.type(price, '65.50');
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  await waitFor(async () =>
    expect(await world.services.outbox.all()).toMatchObject([
      { input: { params: { sku: 'sugar' }, body: { priceNgwee: 6550 } } },
    ]),
  );
  expect(await screen.findByText('K65.50')).toBeVisible();
});
