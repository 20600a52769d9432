import { expect, jest, test } from '@jest/globals';
import { discoverShops } from '@linka/contracts/shops';
import { screen, waitFor } from '@testing-library/react';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { renderAt } from '../../testing/render.tsx';
import { shop } from '../../testing/shop.ts';
import { idOf, makeWorld } from '../../testing/world.ts';
import { DiscoverPage } from './DiscoverPage.tsx';

const bakery = {
  ...shop,
  id: idOf(1001),
  name: 'Golden Crust',
  kind: 'bakery' as const,
  open: false,
  changesAt: '2026-11-24T04:00:00Z',
  metres: 2440,
};
const town = () => fakeGateway(on(discoverShops, () => ({ shops: [shop, bakery] })));

const phoneThatRefuses = (): void => {
  const getCurrentPosition = (_: unknown, fail: (error: { code: number }) => void): void => fail({ code: 1 });
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
};
window.matchMedia = jest.fn(() => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})) as never;

test('location refused: a neighbourhood leads to the shops around it, with distance and hours', async () => {
  phoneThatRefuses();
  const { user } = renderAt('/', '/', <DiscoverPage />, await makeWorld(town()));
  await user.click(await screen.findByRole('button', { name: 'Use my location' }));
  expect(await screen.findByText(/Location is switched off/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Kabulonga' }));
  expect(await screen.findByRole('link', { name: /Mama Chileshe.*350 m.*Open/ })).toHaveAttribute(
    'href',
    `/shops/${shop.id}`,
  );
  expect(
    screen.getByRole('link', { name: /Golden Crust.*2\.4 km.*Closed, opens tomorrow 06:00/ }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Bakery' }));
  expect(screen.queryByRole('link', { name: /Mama Chileshe/ })).toBeNull();
});

test('what was seen once opens again without a network, and says how old it is', async () => {
  const world = await makeWorld(town());
  await world.services.db.put(
    'settings',
    { lat: -15.42, lng: 28.34, name: 'Kabulonga', source: 'area' },
    'whereabouts',
  );
  const first = renderAt('/', '/', <DiscoverPage />, world);
  await screen.findByRole('link', { name: /Mama Chileshe/ });
  first.unmount();
  world.gateway.online = false;
  world.clock.now += 12 * 60_000;
  renderAt('/', '/', <DiscoverPage />, world);
  expect(await screen.findByText(/As it was 12 min ago/)).toBeVisible();
  expect(screen.getByRole('link', { name: /Mama Chileshe/ })).toBeVisible();
});

test('never seen and no network: says so, and tries again when asked', async () => {
  const world = await makeWorld(town());
  world.gateway.online = false;
  await world.services.db.put(
    'settings',
    { lat: -15.42, lng: 28.34, name: 'Kabulonga', source: 'area' },
    'whereabouts',
  );
  const { user } = renderAt('/', '/', <DiscoverPage />, world);
  const again = await screen.findByRole('button', { name: 'Try again' });
  world.gateway.online = true;
  await user.click(again);
  await waitFor(() => expect(screen.getByRole('link', { name: /Mama Chileshe/ })).toBeVisible());
});
