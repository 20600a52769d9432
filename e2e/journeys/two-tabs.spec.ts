import { expect, test } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { newNumber, phone } from '../system/people.ts';
import { answerPrompt, debitsOf, promptOn } from '../system/phones.ts';
import { GROCERY as SHOP } from '../system/shops.ts';

const me = { phone: newNumber(), landmark: 'Red kiosk at the bus stop' };
const cart = (items: number) => ({ name: new RegExp(`^Cart, ${items} item`) });

test('two tabs and a second phone fill one cart; ordered with both tabs open it is sent and paid once', async ({
  browser,
}) => {
  const context = await phone(browser);
  const one = new Shopper(await context.newPage());
  await one.signIn(me.phone);
  await one.openShops();
  await one.openShop(SHOP);
  const two = new Shopper(await context.newPage());
  await two.page.goto(new URL(one.page.url()).pathname);

  await one.add('');
  await two.add('');
  for (const { page } of [one, two]) await expect(page.getByRole('link', cart(2))).toBeVisible();

  const other = await phone(browser);
  const elsewhere = new Shopper(await other.newPage());
  await elsewhere.signIn(me.phone);
  await expect(async () => {
    await elsewhere.page.goto('/cart');
    await expect(elsewhere.page.getByRole('link', cart(2))).toBeVisible({ timeout: 2000 });
  }).toPass();

  await one.workerReady();
  await one.toCheckout(SHOP);
  await context.setOffline(true);
  await one.order(me);
  await one.sees('Your order is safe on this phone');
  await expect(two.page.getByRole('link', cart(2))).toBeHidden();
  await context.setOffline(false);
  const { referenceId } = await promptOn(me.phone);
  await answerPrompt(referenceId, 'approve');
  await one.sees('Paid. The shop has your order');
  expect((await debitsOf(me.phone)).map(debit => debit.referenceId)).toEqual([referenceId]);

  // What was ordered here is out of the cart there too.
  await expect(async () => {
    await elsewhere.page.goto('/cart');
    await expect(elsewhere.page.getByText('Your cart is empty')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await Promise.all([context.close(), other.close()]);
});
