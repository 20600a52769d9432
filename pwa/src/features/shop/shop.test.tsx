import { expect, test } from '@jest/globals';
import { getCatalogue } from '@linka/contracts/catalogue';
import { getShop } from '@linka/contracts/shops';
import { cleanup, screen } from '@testing-library/react';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { renderAt } from '../../testing/render.tsx';
import { catalogue, shop } from '../../testing/shop.ts';
import { makeWorld } from '../../testing/world.ts';
import { ShopPage } from './ShopPage.tsx';

const open = async (address = `/shops/${shop.id}`) => {
  const world = await makeWorld(
    fakeGateway(
      on(getShop, () => shop),
      on(getCatalogue, () => catalogue),
    ),
  );
  return { world, ...renderAt(address, '/shops/:shopId', <ShopPage />, world) };
};

test('one more, one less: the cart follows, and leads on with its sum', async () => {
  const { user, world } = await open();
  const add = await screen.findByRole('button', { name: 'Add one Maize meal, 25 kg' });
  await user.click(add);
  await user.click(add);
  expect(await screen.findByRole('link', { name: 'See cart · 2 items · K370' })).toHaveAttribute(
    'href',
    '/cart',
  );
  await user.click(screen.getByRole('button', { name: 'Take one Maize meal, 25 kg away' }));
  expect(await screen.findByRole('link', { name: 'See cart · 1 item · K185' })).toBeVisible();
  expect(await world.services.carts.of(shop.id)).toMatchObject([
    { sku: 'meal-25', quantity: 1, name: 'Maize meal, 25 kg' },
  ]);
});

test('what is sold out says so and cannot be taken', async () => {
  await open();
  expect(await screen.findByText('Sold out')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Add one Sunflower oil/ })).toBeNull();
});

test('searching narrows, and nothing found offers the way back', async () => {
  const { user } = await open();
  const box = await screen.findByRole('searchbox', { name: 'Search in this shop' });
  await user.type(box, 'sunfl');
  expect(await screen.findByText('1 product for “sunfl”')).toBeVisible();
  expect(screen.queryByText('Maize meal')).toBeNull();
  await user.type(box, 'x');
  await user.click(await screen.findByRole('button', { name: 'Show everything' }));
  expect(await screen.findByText('Maize meal')).toBeVisible();
});

test('a misspelt word that fits nothing offers what comes near', async () => {
  const { user } = await open();
  await user.type(await screen.findByRole('searchbox', { name: 'Search in this shop' }), 'sunflowr');
  expect(await screen.findByText(/Did you mean one of these\?/)).toBeVisible();
  expect(screen.getByText('Sunflower oil')).toBeVisible();
  expect(screen.queryByText('Maize meal')).toBeNull();
});

test('a shop kept at hand is remembered, and let go with the next tap', async () => {
  const { user, world } = await open();
  const keep = await screen.findByRole('button', { name: 'Keep Mama Chileshe at hand' });
  expect(keep).toHaveAttribute('aria-pressed', 'false');
  await user.click(keep);
  expect(
    await screen.findByRole('button', { name: 'Keep Mama Chileshe at hand', pressed: true }),
  ).toBeVisible();
  expect(await world.services.db.get('settings', 'favourites')).toEqual([
    { shopId: shop.id, name: shop.name },
  ]);
  await user.click(screen.getByRole('button', { name: 'Keep Mama Chileshe at hand' }));
  expect(
    await screen.findByRole('button', { name: 'Keep Mama Chileshe at hand', pressed: false }),
  ).toBeVisible();
});

test('a product is shared by a link that opens the shop narrowed to it', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Share Sunflower oil' }));
  expect(await screen.findByText('The link is copied. Paste it where you like.')).toBeVisible();
  const link = new URL(await navigator.clipboard.readText());
  cleanup();
  await open(link.pathname + link.search);
  expect(await screen.findByText('1 product for “Sunflower oil”')).toBeVisible();
  expect(screen.queryByText('Maize meal')).toBeNull();
});
