import { expect, test } from '@jest/globals';
import { handInCash, listCash, type CourierCash } from '@linka/contracts/cash';
import { screen, waitFor } from '@testing-library/react';
import { fakeGateway, on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { account, idOf, makeWorld, session } from '../../../testing/world.ts';
import { CashPage } from './CashPage.tsx';

test('a hand-in is counted, booked under an id of its own, and no more than was owed', async () => {
  let courier: CourierCash = {
    courierId: idOf(5),
    name: 'Mutale',
    phone: '+260966123456',
    owedNgwee: 120_050,
    limitNgwee: 100_000,
  };
  const booked: unknown[] = [];
  const world = await makeWorld(
    fakeGateway(
      on(listCash, () => ({ couriers: courier.owedNgwee > 0 ? [courier] : [] })),
      on(handInCash, ({ body }) => {
        booked.push(body);
        courier = {
          ...courier,
          owedNgwee: courier.owedNgwee - (body as { amountNgwee: number }).amountNgwee,
        };
        return courier;
      }),
    ),
  );
  await world.services.sessions.begin({ ...session, account: { ...account, roles: ['operator'] } });
  const { user } = renderAt('/operator', '/operator', <CashPage />, world);
  expect(await screen.findByText('Carries K1,200.50 of K1,000')).toBeVisible();
  expect(screen.getByText(/^At the limit/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Book a hand-in of Mutale' }));
  const amount = screen.getByRole('textbox', { name: 'Counted, in kwacha' });
  expect(amount).toHaveValue('1200.50');
  await user.clear(amount);
  await user.type(amount, '1201');
  await user.click(screen.getByRole('button', { name: 'It is counted: book it' }));
  expect(screen.getByText('Type an amount up to K1,200.50.')).toBeVisible();
  await user.clear(amount);
  await user.type(amount, '1000');
  await user.click(screen.getByRole('button', { name: 'It is counted: book it' }));
  await world.sent();
  expect(booked).toEqual([
    { handInId: expect.stringMatching(/^[\w-]{36}$/), courierId: courier.courierId, amountNgwee: 100_000 },
  ]);
  await waitFor(() => expect(screen.getByText('Carries K200.50 of K1,000')).toBeVisible());
});
