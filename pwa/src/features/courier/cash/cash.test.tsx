import { expect, test } from '@jest/globals';
import { getMyCash, type MyCash } from '@linka/contracts/cash';
import { screen, within } from '@testing-library/react';
import { on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { account, idOf } from '../../../testing/world.ts';
import { CourierPages } from '../CourierPages.tsx';
import { round } from '../testing/round.ts';

const mine: MyCash = {
  courierId: account.id,
  name: 'Mutale',
  phone: account.phone,
  owedNgwee: 23_500,
  limitNgwee: 100_000,
  underWayNgwee: 12_000,
  postings: [
    { kind: 'hand_in', orderId: null, amountNgwee: -40_000, at: '2026-11-23T07:00:00Z' },
    { kind: 'delivered', orderId: idOf(0xabcd), amountNgwee: 63_500, at: '2026-11-22T07:00:00Z' },
  ],
};

async function open(over: Partial<MyCash> = {}, path = '/courier') {
  const { world } = await round();
  world.gateway.add(on(getMyCash, () => ({ ...mine, ...over })));
  return { world, ...renderAt(path, '/courier/*', <CourierPages />, world) };
}

test('a courier sees what they carry, what is coming, where it stops, and where it came from', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('link', { name: /Cash in hand.*K235/ }));
  const standing = await screen.findByRole('region', { name: 'Cash in hand' });
  expect(standing).toHaveTextContent('Still to collectK120');
  expect(standing).toHaveTextContent('No cash jobs fromK1,000');
  expect(within(standing).queryByText(/as much cash as you may/)).toBeNull();
  const rows = within(screen.getByRole('list', { name: 'What came and went' })).getAllByRole('listitem');
  expect(rows.map(row => row.textContent)).toEqual([
    expect.stringMatching(/^Handed in.*−K400$/),
    expect.stringMatching(/^Collected for order .*\+K635$/),
  ]);
});

test('who carries as much as they may is told so, before a job is refused', async () => {
  await open({ owedNgwee: 90_000 }, '/courier/cash');
  expect(await screen.findByText(/as much cash as you may/)).toBeVisible();
});

test('who never had cash is not bothered with it, and without a network the last word is shown with its age', async () => {
  const { world } = await open({ owedNgwee: 0, underWayNgwee: 0, postings: [] });
  expect(await screen.findByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
  await screen.findByText('Mama Chileshe');
  expect(screen.queryByRole('link', { name: /Cash in hand/ })).toBeNull();
  world.gateway.online = false;
  renderAt('/courier/cash', '/courier/*', <CourierPages />, world);
  expect(await screen.findByText(/no network just now/)).toBeVisible();
  expect(screen.getByText('No cash yet')).toBeVisible();
});
