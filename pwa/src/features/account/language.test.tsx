import { afterEach, expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { speakAsKept } from '../../languages/index.ts';
import { speak } from '../../lib/text/index.ts';
import { renderAt } from '../../testing/render.tsx';
import { makeWorld } from '../../testing/world.ts';
import { AccountPage } from './AccountPage.tsx';

afterEach(() => act(() => speak('en')));

test('another language is chosen in the account, says that nobody read it yet, and is kept', async () => {
  const world = await makeWorld();
  const { user } = renderAt('/account', '/account', <AccountPage />, world);
  expect(await screen.findByText(/^Ichibemba, Chinyanja: not yet read by a native speaker/)).toBeVisible();
  expect(await screen.findByRole('radio', { name: 'English' })).toBeChecked();

  await user.click(screen.getByRole('radio', { name: 'Ichibemba' }));
  expect(await screen.findByRole('group', { name: 'Ululimi' })).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Ichibemba' })).toBeChecked();
  expect(screen.getByText(/takuli muntu wakulila/)).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'bem');
  await waitFor(async () => expect(await world.services.db.get('settings', 'language')).toBe('bem'));

  act(() => speak('en'));
  await act(() => speakAsKept(world.services.db));
  expect(await screen.findByRole('group', { name: 'Ululimi' })).toBeVisible();

  await user.click(screen.getByRole('radio', { name: 'Chinyanja' }));
  expect(await screen.findByRole('group', { name: 'Chitundu' })).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('group', { name: 'Language' })).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'en-ZM');
});
