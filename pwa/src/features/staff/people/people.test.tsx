import { expect, test } from '@jest/globals';
import { invitePerson, listPeople, removePerson } from '@linka/contracts/people';
import { refuse } from '@linka/contracts/problems';
import { screen, waitFor } from '@testing-library/react';
import { on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { shop } from '../../../testing/shop.ts';
import { idOf } from '../../../testing/world.ts';
import { StaffPages } from '../StaffPages.tsx';
import { shopFloor } from '../testing/shop-floor.ts';

const owner = { accountId: idOf(900), phone: '+260966123456', name: 'Mutinta', isOwner: true };
const at = `/staff/${shop.id}/people`;

test('the owner invites by phone number, and takes the invitation back', async () => {
  const world = await shopFloor();
  let invited: { phone: string; invitedAt: string }[] = [];
  world.gateway.add(
    on(listPeople, () => ({ people: [owner], invited })),
    on(invitePerson, ({ params }) => {
      invited = [{ phone: params.phone ?? '', invitedAt: '2026-11-23T08:00:00Z' }];
      return undefined;
    }),
    on(removePerson, () => {
      invited = [];
      return undefined;
    }),
  );
  const { user } = renderAt(at, '/staff/*', <StaffPages />, world);
  const field = await screen.findByRole('textbox', { name: /Phone number/ });
  await user.type(field, '0211');
  await user.click(screen.getByRole('button', { name: 'Invite' }));
  expect(await screen.findByText(/Type a Zambian mobile number/)).toBeVisible();
  await user.clear(field);
  await user.type(field, '0977 445566');
  await user.click(screen.getByRole('button', { name: 'Invite' }));
  await user.click(await screen.findByRole('button', { name: 'Remove 097 744 5566' }));
  await user.click(screen.getByRole('button', { name: 'Yes, remove' }));
  await waitFor(() => expect(screen.queryByText('097 744 5566')).not.toBeInTheDocument());
  expect(screen.getByText('Owner')).toBeVisible();
});

test('staff read that the owner decides', async () => {
  const world = await shopFloor();
  world.gateway.add(
    on(listPeople, () => refuse('not_allowed', 'Only the owner of the shop decides who works there.')),
  );
  renderAt(at, '/staff/*', <StaffPages />, world);
  expect(await screen.findByText(/Only the owner of the shop decides/)).toBeVisible();
});
