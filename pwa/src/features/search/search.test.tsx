import { expect, test } from '@jest/globals';
import { getCatalogue } from '@linka/contracts/catalogue';
import { discoverShops, getShop } from '@linka/contracts/shops';
import { screen, waitFor } from '@testing-library/react';
import { answerKey } from '../../offline/answers/amend.ts';
import { refreshFavourites, mayFetchUnasked } from '../../offline/favourites/index.ts';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { renderAt } from '../../testing/render.tsx';
import { catalogue, shop } from '../../testing/shop.ts';
import { makeWorld } from '../../testing/world.ts';
import { SearchPage } from './SearchPage.tsx';

const server = () =>
  fakeGateway(
    on(getShop, () => shop),
    on(getCatalogue, () => catalogue),
    on(discoverShops, () => ({ shops: [shop] })),
  );

/** A phone that looked at the shop two hours ago and has had no network since. */
async function open() {
  const gateway = server();
  const world = await makeWorld(gateway);
  const { answers, db } = world.services;
  const params = { shopId: shop.id };
  await answers.refresh(getShop, answerKey(getShop, shop.id), { params, query: {} });
  await answers.refresh(getCatalogue, answerKey(getCatalogue, shop.id), { params });
  await db.put('settings', [{ shopId: shop.id, name: shop.name }], 'favourites');
  gateway.online = false;
  world.clock.now += 2 * 3_600_000;
  return { world, gateway, ...renderAt('/search', '/search', <SearchPage />, world) };
}

test('what was seen is found without a network, also misspelt, with its shop, its price and its age', async () => {
  const { user } = await open();
  await user.type(await screen.findByRole('searchbox'), 'maise');
  const hit = await screen.findByRole('link', { name: /Maize meal/ });
  expect(hit).toHaveAttribute('href', `/shops/${shop.id}`);
  expect(hit).toHaveTextContent('from K82 · Mama Chileshe');
  expect(hit).toHaveTextContent('Seen 2 h ago');
});

test('shops are found too, and what is sold out says so', async () => {
  const { user } = await open();
  const box = await screen.findByRole('searchbox');
  await user.type(box, 'chilese');
  expect(await screen.findByRole('link', { name: /Mama Chileshe.*Kabulonga/ })).toBeVisible();
  await user.clear(box);
  await user.type(box, 'sunflower');
  expect(await screen.findByText('Sold out when last seen · Mama Chileshe')).toBeVisible();
});

test('before anything is typed the favourite shops are at hand; nothing found says why', async () => {
  const { user } = await open();
  expect(await screen.findByRole('link', { name: 'Mama Chileshe' })).toHaveAttribute(
    'href',
    `/shops/${shop.id}`,
  );
  await user.type(screen.getByRole('searchbox'), 'bicycle');
  expect(await screen.findByText('Nothing like “bicycle” on this phone')).toBeVisible();
});

test('a favourite is renewed when it has become old, not before, and not again without a network', async () => {
  const { world, gateway } = await open();
  const { services } = world;
  const favourites = [{ shopId: shop.id, name: shop.name }];
  const before = gateway.calls.length;
  await refreshFavourites(services, favourites);
  expect(gateway.calls).toHaveLength(before);
  gateway.online = true;
  await refreshFavourites(services, favourites);
  await waitFor(() => expect(gateway.calls.slice(before)).toEqual(['getCatalogue', 'getShop']));
  await refreshFavourites(services, favourites);
  expect(gateway.calls.slice(before)).toHaveLength(2);
});

test.each([
  [undefined, true],
  [{}, true],
  [{ effectiveType: '4g' }, true],
  [{ effectiveType: 'slow-2g' }, false],
  [{ effectiveType: '2g' }, false],
  [{ effectiveType: '4g', saveData: true }, false],
])('over a line that says %j, fetching unasked: %s', (line, may) => {
  expect(mayFetchUnasked(line)).toBe(may);
});
