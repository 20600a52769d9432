import { expect, test } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { newNumber, phone } from '../system/people.ts';
import { answerPrompt, debitsOf, promptOn } from '../system/phones.ts';
import { PHARMACY as SHOP } from '../system/shops.ts';

const me = { phone: newNumber(), landmark: 'Green gate behind the clinic' };

test('the network goes before paying, the app is closed and opened again: one debit, one order', async ({
  browser,
}) => {
  const context = await phone(browser);
  const shopper = new Shopper(await context.newPage());
  await shopper.signIn(me.phone);
  await shopper.openShops();
  await shopper.openShop(SHOP);
  await shopper.add('');
  await shopper.toCheckout(SHOP);
  await shopper.workerReady();

  await context.setOffline(true);
  await shopper.order(me);
  await expect(shopper.page.getByRole('heading', { name: 'Your order is safe on this phone' })).toBeVisible();
  const address = shopper.page.url();
  await shopper.page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByRole('heading', { name: 'Your order is safe on this phone' })).toBeVisible();
  expect(await debitsOf(me.phone)).toEqual([]);

  await context.setOffline(false);
  const { referenceId, amount } = await promptOn(me.phone);
  await expect(again.getByText('Answer the prompt on')).toBeVisible();
  await answerPrompt(referenceId, 'approve');
  await expect(again.getByRole('heading', { name: 'Paid. The shop has your order' })).toBeVisible();

  await again.reload();
  await expect(again.getByRole('heading', { name: 'Paid. The shop has your order' })).toBeVisible();
  const debits = await debitsOf(me.phone);
  expect(debits.map(debit => debit.referenceId)).toEqual([referenceId]);
  expect(debits.map(debit => debit.amountMinor / 100)).toEqual([Number(amount)]);
  await context.close();
});
