import { expect, test } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { newNumber, phone } from '../system/people.ts';
import { answerPrompt, debitsOf, promptOn } from '../system/phones.ts';
import { PHARMACY as SHOP } from '../system/shops.ts';

const me = { phone: newNumber(), landmark: 'Yellow house behind the market' };

test('a whole visit without a network: shop, search, cart, order; then the network comes, and it is paid once', async ({
  browser,
}) => {
  const context = await phone(browser);
  const page = await context.newPage();
  const shopper = new Shopper(page);
  await shopper.signIn(me.phone);
  await shopper.openShops();
  await shopper.openShop(SHOP);
  await page.getByRole('button', { name: `Keep ${SHOP} at hand` }).click();
  await shopper.add('');
  await shopper.toCheckout(SHOP);
  await shopper.workerReady();

  await context.setOffline(true);
  await page.goto('/');
  await expect(page.getByRole('link', { name: new RegExp(SHOP) })).toBeVisible();
  await page.getByRole('link', { name: 'Search in everything you have seen' }).click();
  await expect(page.getByRole('link', { name: SHOP, exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill('chelston pharmasy');
  await page
    .getByRole('link', { name: new RegExp(SHOP) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: SHOP })).toBeVisible();
  await shopper.add('');
  await expect(page.getByRole('link', { name: /^See cart · 2 items/ })).toBeVisible();
  await shopper.toCheckout(SHOP);
  await page.getByLabel(/Keep this place as/).fill('Home');
  await shopper.order(me);
  await shopper.sees('Your order is safe on this phone');
  const orderPage = new URL(page.url()).pathname;

  await page.goto('/outbox');
  await expect(page.getByText('There is no network.').first()).toBeVisible();
  await expect(page.getByText('Waits for what is above it.')).toBeVisible();
  expect(await debitsOf(me.phone)).toEqual([]);

  await context.setOffline(false);
  await expect(page.getByText('Nothing waits')).toBeVisible();
  const { referenceId } = await promptOn(me.phone);
  await answerPrompt(referenceId, 'approve');
  await page.goto(orderPage);
  await shopper.sees('Paid. The shop has your order');
  expect((await debitsOf(me.phone)).map(debit => debit.referenceId)).toEqual([referenceId]);
  await context.close();
});
