import { expect, test } from '@jest/globals';
import {
  getShopMoney,
  requestPayout,
  setPayoutNumber,
  setShopCash,
  type ShopMoney,
} from '@linka/contracts/payouts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { shop } from '../../../testing/shop.ts';
import { idOf } from '../../../testing/world.ts';
import { StaffPages } from '../StaffPages.tsx';
import { shopFloor } from '../testing/shop-floor.ts';

const at = '2026-11-23T08:00:00Z';

const money: ShopMoney = {
  balanceNgwee: 20_900,
  postings: [{ kind: 'delivered', orderId: idOf(1), amountNgwee: 20_900, at }],
  payouts: [],
  payoutMsisdn: '+260961234567',
  mayPayOut: true,
  minimumNgwee: 5000,
  leftTodayNgwee: 2_000_000,
  takesCash: true,
};

async function open(over: Partial<ShopMoney> = {}) {
  const now = { ...money, ...over };
  const asked: unknown[] = [];
  const world = await shopFloor();
  world.gateway.add(
    on(getShopMoney, () => now),
    on(setPayoutNumber, ({ body }) => ({ ...now, payoutMsisdn: (body as { msisdn: string }).msisdn })),
    on(requestPayout, ({ body }) => {
      asked.push(body);
      return now;
    }),
  );
  const view = renderAt(`/staff/${shop.id}/money`, '/staff/*', <StaffPages />, world);
  await screen.findByRole('region', { name: 'Balance' });
  return { world, asked, ...view };
}

test('the balance is told, and what it is made of', async () => {
  await open();
  expect(within(screen.getByRole('region', { name: 'Balance' })).getByText('K209')).toBeVisible();
  const made = screen.getByRole('list', { name: 'What it is made of' });
  expect(made).toHaveTextContent('Order delivered');
  expect(made).toHaveTextContent('+K209');
});

test('the owner pays out, and a wrong amount is not sent', async () => {
  const { user, world, asked } = await open();
  await user.click(screen.getByRole('button', { name: 'Pay out' }));
  const amount = screen.getByRole('textbox', { name: /How much/ });
  await user.clear(amount);
  await user.type(amount, '210');
  await user.click(screen.getByRole('button', { name: /^Pay out to 096/ }));
  expect(screen.getByText('Type an amount from K50 to K209.')).toBeVisible();
  await user.clear(amount);
  await user.type(amount, '100');
  await user.click(screen.getByRole('button', { name: /^Pay out to 096/ }));
  await act(() => world.services.outbox.drain({ eager: true }));
  await waitFor(() => expect(asked).toEqual([expect.objectContaining({ amountNgwee: 10_000 })]));
});

test('the owner decides whether the shop is paid in cash', async () => {
  const { user, world } = await open();
  const sent: unknown[] = [];
  let now = money;
  world.gateway.add(
    on(getShopMoney, () => now),
    on(setShopCash, ({ body }) => {
      sent.push(body);
      return (now = { ...money, takesCash: false });
    }),
  );
  const cash = screen.getByRole('switch', { name: /^Cash at the door/ });
  expect(cash).toBeChecked();
  await user.click(cash);
  await act(() => world.services.outbox.drain({ eager: true }));
  expect(sent).toEqual([{ takesCash: false }]);
  await waitFor(() => expect(screen.getByRole('switch', { name: /^Cash at the door/ })).not.toBeChecked());
});

test('staff who are not the owner look on', async () => {
  await open({ mayPayOut: false });
  expect(screen.getByText(/The owner of the shop decides/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Pay out' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change the number' })).toBeNull();
  expect(screen.queryByRole('switch')).toBeNull();
});

test('a number that is not MTN’s is not taken; the right one shows as soon as it has arrived', async () => {
  const { user, world } = await open({ payoutMsisdn: null });
  await user.click(screen.getByRole('button', { name: 'Change the number' }));
  const number = screen.getByRole('textbox', { name: /MTN number/ });
  await user.type(number, '0971234567');
  await user.click(screen.getByRole('button', { name: 'Pay out to this number' }));
  expect(screen.getByText('Type an MTN number like 096 123 4567.')).toBeVisible();
  await user.clear(number);
  await user.type(number, '0967654321');
  await user.click(screen.getByRole('button', { name: 'Pay out to this number' }));
  await act(() => world.services.outbox.drain({ eager: true }));
  await waitFor(async () => expect(await world.services.outbox.all()).toEqual([]));
});
