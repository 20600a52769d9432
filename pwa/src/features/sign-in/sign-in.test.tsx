import { expect, test } from '@jest/globals';
import { requestCode, signInBrowser } from '@linka/contracts/auth';
import { refuse } from '@linka/contracts/problems';
import { screen, waitFor } from '@testing-library/react';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { renderAt } from '../../testing/render.tsx';
import { account, makeWorld, session } from '../../testing/world.ts';
import { ownPath } from './own-path.ts';
import { SignInPage } from './SignInPage.tsx';

test('number, wrong code, right code, and back to where one came from', async () => {
  const gateway = fakeGateway(
    on(requestCode, () => ({ resendAfterSeconds: 30, validSeconds: 300 })),
    on(signInBrowser, ({ body }) =>
      (body as { code: string }).code === '123456' ? session : refuse('code_wrong'),
    ),
  );
  const world = await makeWorld(gateway, { signedIn: false });
  const { user } = renderAt('/sign-in?next=/checkout/x', '/sign-in', <SignInPage />, world);
  await user.type(screen.getByRole('textbox', { name: 'Phone number' }), '0211 123');
  await user.click(screen.getByRole('button', { name: 'Send me a code' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Type a Zambian mobile number');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Phone number' })).toHaveFocus());
  await user.clear(screen.getByRole('textbox', { name: 'Phone number' }));
  await user.type(screen.getByRole('textbox', { name: 'Phone number' }), '0966 123 456');
  await user.click(screen.getByRole('button', { name: 'Send me a code' }));
  const code = await screen.findByRole('textbox', { name: 'Code from the SMS' });
  expect(screen.getByRole('button', { name: /A new code can be sent in 0:30/ })).toBeDisabled();
  await user.type(code, '000000');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText(/Check the newest SMS/)).toBeVisible();
  await waitFor(() => expect(code).toHaveFocus());
  await user.clear(code);
  await user.type(code, '123456');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/checkout/x'));
  expect(await world.services.sessions.account()).toEqual(account);
});

test.each([
  ['/checkout/1', '/checkout/1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [null, '/'],
])('from %s one comes back to %s', (next, path) => {
  expect(ownPath(next)).toBe(path);
});
