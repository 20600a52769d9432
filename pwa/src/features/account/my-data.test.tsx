import { expect, jest, test } from '@jest/globals';
import { askErasure, exportMe, getErasure, withdrawErasure, type Erasure } from '@linka/contracts/privacy';
import { refuse } from '@linka/contracts/problems';
import { screen } from '@testing-library/react';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { renderAt } from '../../testing/render.tsx';
import { account, makeWorld } from '../../testing/world.ts';
import { MyData } from './MyData.tsx';

const wish: Erasure = { askedAt: '2026-11-23T08:00:00.000Z', dueAt: '2026-12-07T08:00:00.000Z' };

async function open(known: { erasure: Erasure | null }) {
  const gateway = fakeGateway(
    on(getErasure, () => known),
    on(askErasure, () => (known.erasure = wish)),
    on(withdrawErasure, () => void (known.erasure = null)),
  );
  const world = await makeWorld(gateway);
  return { ...renderAt('/account', '/account', <MyData accountId={account.id} />, world), gateway };
}

test('whoever wants to be forgotten is told what goes and what stays, and can think again', async () => {
  const { user } = await open({ erasure: null });
  await user.click(await screen.findByRole('button', { name: 'Delete my account' }));
  expect(await screen.findByText(/^Orders and payments stay on record/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Yes, delete it' }));
  expect(await screen.findByText(/^Your account will be deleted after 7 Dec/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep my account' }));
  expect(await screen.findByRole('button', { name: 'Delete my account' })).toBeVisible();
});

test('what Linka holds is saved as a file; a refusal is said', async () => {
  const made: Blob[] = [];
  URL.createObjectURL = blob => {
    made.push(blob as Blob);
    return 'blob:mine';
  };
  URL.revokeObjectURL = jest.fn();
  // jsdom cannot follow a link.
  const followed = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const { user, gateway } = await open({ erasure: null });
  const { id, phone, name, roles, shopIds } = account;
  const mine = {
    madeAt: wish.askedAt,
    account: { id, phone, name, roles, shopIds, createdAt: wish.askedAt },
    erasure: null,
    sessions: [],
    notifications: [],
    cart: [],
    orders: [],
    payments: [],
    refunds: [],
    courierSteps: [],
  };
  gateway.add(on(exportMe, () => mine));
  await user.click(await screen.findByRole('button', { name: 'Save what Linka knows of me' }));
  expect(made.map(({ type }) => type)).toEqual(['application/json']);
  expect(followed.mock.contexts[0]).toMatchObject({ download: 'linka.json', href: 'blob:mine' });
  gateway.add(on(exportMe, () => refuse('too_many_requests')));
  await user.click(screen.getByRole('button', { name: 'Save what Linka knows of me' }));
  expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement();
});
