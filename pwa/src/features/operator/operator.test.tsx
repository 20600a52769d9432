import { expect, jest, test } from '@jest/globals';
import { refuse } from '@linka/contracts/problems';
import { listShopsToVerify, verifyShop, type ShopRecord } from '@linka/contracts/shops';
import { getSecondFactor } from '@linka/contracts/second-factor';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { renderAt } from '../../testing/render.tsx';
import { shop } from '../../testing/shop.ts';
import { account, idOf, makeWorld, session } from '../../testing/world.ts';

// jsdom draws no maps.
jest.unstable_mockModule('../../ui/map/index.tsx', () => ({ LinkaMap: () => null }));
const { OperatorPages } = await import('./OperatorPages.tsx');

const record = (n: number, name: string): ShopRecord => ({
  id: idOf(n),
  name,
  kind: 'bakery',
  area: 'Mtendere',
  phone: '+260977445566',
  lat: shop.lat,
  lng: shop.lng,
  hours: { ...shop.hours, sun: [] },
  url: 'https://bakery.example/',
  verification: 'pending',
  verificationReason: null,
  registeredAt: '2026-11-22T08:00:00Z',
  lastSeenAt: null,
});

async function open() {
  let shops = [record(1, 'Good Morning Bakery'), record(2, 'Chilenje Chemist')];
  const decided: unknown[] = [];
  const world = await makeWorld(
    fakeGateway(
      on(getSecondFactor, () => ({ enrolledAt: '2026-11-01T08:00:00Z', given: true, recoveryCodesLeft: 10 })),
      on(listShopsToVerify, ({ query }) => ({
        shops: shops.filter(({ verification }) => verification === query.get('verification')),
      })),
      on(verifyShop, ({ params, body }) => {
        decided.push({ ...params, ...(body as object) });
        shops = shops.map(one => (one.id === params.shopId ? { ...one, ...(body as object) } : one));
        return shops.find(({ id }) => id === params.shopId);
      }),
    ),
  );
  await world.services.sessions.begin({ ...session, account: { ...account, roles: ['operator'] } });
  return { world, decided, ...renderAt('/operator', '/operator/*', <OperatorPages />, world) };
}

test('a shop shows all that is to be checked; verifying is confirmed with its name, and it leaves the list', async () => {
  const { user, world, decided } = await open();
  await user.click(await screen.findByRole('link', { name: /Good Morning Bakery/ }));
  const details = within(screen.getByRole('region', { name: 'Good Morning Bakery' }));
  for (const fact of ['Bakery', 'Mtendere', 'https://bakery.example/', 'Never yet', 'closed'])
    expect(details.getByText(fact)).toBeVisible();
  expect(details.getByRole('link', { name: 'Call 097 744 5566' })).toBeVisible();
  await user.click(details.getByRole('button', { name: 'Verify' }));
  expect(decided).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Yes, verify Good Morning Bakery' }));
  await world.sent();
  expect(decided).toEqual([{ shopId: idOf(1), verification: 'verified' }]);
  await waitFor(() => expect(screen.queryByRole('link', { name: /Good Morning Bakery/ })).toBeNull());
  await user.click(screen.getByRole('radio', { name: 'Verified' }));
  expect(await screen.findByRole('link', { name: /Good Morning Bakery/ })).toBeVisible();
});

test('rejecting needs a reason, and names the shop', async () => {
  const { user, world, decided } = await open();
  await user.click(await screen.findByRole('link', { name: /Chilenje Chemist/ }));
  await user.click(screen.getByRole('button', { name: 'Reject' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Reject Chilenje Chemist?' }));
  await user.click(sheet.getByRole('button', { name: 'Reject Chilenje Chemist' }));
  expect(await world.services.outbox.all()).toEqual([]);
  await user.click(sheet.getByRole('radio', { name: 'Nobody answers the phone' }));
  await user.click(sheet.getByRole('button', { name: 'Reject Chilenje Chemist' }));
  await world.sent();
  expect(decided).toMatchObject([{ verification: 'rejected', reason: 'Nobody answers the phone' }]);
});

test('an empty list and a gateway that fails each say so, with a way on', async () => {
  const { user, world } = await open();
  await user.click(await screen.findByRole('radio', { name: 'Rejected' }));
  expect(await screen.findByText('No shop was rejected')).toBeVisible();
  world.gateway.add(on(listShopsToVerify, () => refuse('internal_error')));
  await user.click(screen.getByRole('radio', { name: 'Verified' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The shops could not be read');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});
