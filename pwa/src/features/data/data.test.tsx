import { afterEach, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { catalogue } from '../../testing/shop.ts';
import { renderAt } from '../../testing/render.tsx';
import { makeWorld } from '../../testing/world.ts';
import { Picture } from '../../ui/shop/Picture.tsx';
import { DataPage } from './DataPage.tsx';

afterEach(() => localStorage.clear());

async function open() {
  const world = await makeWorld();
  await world.services.db.put(
    'settings',
    {
      months: {
        '2026-10': { pictures: 0, shops: 30_000_000, orders: 0, map: 0, app: 0 },
        '2026-11': { pictures: 2_000_000, shops: 400_000, orders: 100_000, map: 0, app: 2_500_000 },
      },
    },
    'usage',
  );
  return renderAt('/data', '/data', <DataPage />, world);
}

test('the month is shown by kind, with its cost, and the months before', async () => {
  await open();
  expect(await screen.findByText('5.00 MB this month')).toBeVisible();
  expect(screen.getByText('That is about K0.40.')).toBeVisible();
  expect(screen.getByText('Pictures of goods').closest('div')).toHaveTextContent('2.00 MB');
  expect(screen.getByText('October 2026').closest('div')).toHaveTextContent('30.00 MB, about K2.40');
});

test('the person says what a megabyte costs; what is no price is not taken', async () => {
  const { user } = await open();
  const price = await screen.findByRole('textbox', { name: 'Price of 1 MB in kwacha' });
  await user.clear(price);
  await user.type(price, 'cheap');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(price).toBeInvalid();
  await user.clear(price);
  await user.type(price, '0,5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('That is about K2.50.')).toBeVisible();
  expect(await screen.findByText('Saved')).toBeVisible();
});

test('with data saved, a picture is fetched when it is tapped, not before', async () => {
  const picture = catalogue.products[0]?.picture ?? null;
  const world = await makeWorld();
  const page = (
    <>
      <DataPage />
      <Picture shopId="s" picture={picture && { ...picture, widths: [96, 192], colour: '#aa9988' }} />
    </>
  );
  const { user } = renderAt('/', '/', page, world);
  expect(screen.getByRole('img', { name: 'A bag of maize meal' })).toBeVisible();
  await user.click(await screen.findByRole('radio', { name: 'On' }));
  expect(screen.queryByRole('img')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Show picture: A bag of maize meal' }));
  const shown = await screen.findByRole('img', { name: 'A bag of maize meal' });
  expect(shown).toHaveAttribute('width', '96');
  expect(shown).toHaveAttribute('height', '96');
  expect(shown.getAttribute('srcset')).toBe(
    '/api/shops/s/pictures/meal.webp.96.webp 96w, /api/shops/s/pictures/meal.webp.192.webp 192w',
  );
  expect(shown.previousElementSibling).toHaveAttribute('type', 'image/avif');
});
