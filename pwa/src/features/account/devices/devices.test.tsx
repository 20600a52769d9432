import { expect, test } from '@jest/globals';
import { listDevices, signOutDevice, type Device } from '@linka/contracts/auth';
import { screen, waitFor } from '@testing-library/react';
import { fakeGateway, on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { idOf, makeWorld } from '../../../testing/world.ts';
import { DevicesPage } from './DevicesPage.tsx';

const device = (n: number, over: Partial<Device>): Device => ({
  sessionId: idOf(n),
  name: null,
  signedInAt: '2026-11-20T08:00:00.000Z',
  lastSeenAt: '2026-11-23T07:55:00.000Z',
  current: false,
  ...over,
});

test('a phone that is not known is signed out, and leaves the list', async () => {
  let devices = [
    device(1, { name: 'Chrome · Android', current: true }),
    device(2, { lastSeenAt: '2026-11-21T08:00:00.000Z' }),
  ];
  const gateway = fakeGateway(
    on(listDevices, () => ({ devices })),
    on(signOutDevice, ({ params }) => {
      devices = devices.filter(({ sessionId }) => sessionId !== params.sessionId);
      return undefined;
    }),
  );
  const { user } = renderAt(
    '/account/devices',
    '/account/devices',
    <DevicesPage />,
    await makeWorld(gateway),
  );
  expect(await screen.findByText('Chrome · Android')).toBeVisible();
  expect(screen.getByText('This one')).toBeVisible();
  expect(screen.getByText('Last used 5 min ago')).toBeVisible();
  await user.click(
    screen.getByRole('button', { name: 'Sign out A phone or computer, last used 2 days ago' }),
  );
  await waitFor(() => expect(screen.queryByText('A phone or computer')).not.toBeInTheDocument());
  expect(screen.queryByRole('button', { name: /Sign out/ })).not.toBeInTheDocument();
});

test('without a network the list seen before is shown, and signing out says why it cannot be done', async () => {
  const gateway = fakeGateway(
    on(listDevices, () => ({ devices: [device(2, { name: 'Firefox · Windows' })] })),
  );
  const world = await makeWorld(gateway);
  const first = renderAt('/account/devices', '/account/devices', <DevicesPage />, world);
  await screen.findByText('Firefox · Windows');
  first.unmount();
  gateway.online = false;
  const { user } = renderAt('/account/devices', '/account/devices', <DevicesPage />, world);
  await user.click(await screen.findByRole('button', { name: /Sign out Firefox/ }));
  expect(await screen.findAllByText(/network/)).not.toEqual([]);
});
