import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderAt } from '../testing/render.tsx';
import { account, makeWorld, session } from '../testing/world.ts';
import { ForRole } from './ForRole.tsx';

const door = (
  <ForRole role="courier">
    <p>the workplace</p>
  </ForRole>
);

test('a workplace opens to those whose account has the role', async () => {
  const world = await makeWorld();
  await world.services.sessions.begin({ ...session, account: { ...account, roles: ['shopper', 'courier'] } });
  renderAt('/courier', '/courier/*', door, world);
  expect(await screen.findByText('the workplace')).toBeVisible();
});

test('everybody else is told whose it is, and who is signed out finds the way back after signing in', async () => {
  renderAt('/courier', '/courier/*', door, await makeWorld());
  expect(await screen.findByText('Not your workplace')).toBeVisible();
  expect(screen.queryByText('the workplace')).toBeNull();

  renderAt('/courier', '/courier/*', door, await makeWorld(undefined, { signedIn: false }));
  const signIn = await screen.findByRole('link', { name: 'Sign in' });
  expect(signIn).toHaveAttribute('href', '/sign-in?next=%2Fcourier');
});
