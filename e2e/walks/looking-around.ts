import { expect, type Browser } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { phone } from '../system/people.ts';
import { PHARMACY as SHOP } from '../system/shops.ts';
import type { Look } from './look.ts';

const FAR_AWAY = { latitude: -15.05, longitude: 23.9, accuracy: 900 };
const NO_SHOP = '00000000-0000-4000-8000-00000000ffff';

/** Everything a shopper sees before ordering: each screen, and how it looks empty, refused, wrong or without a network. */
export async function lookAround(browser: Browser, look: Look): Promise<void> {
  const context = await phone(browser);
  const shopper = new Shopper(await context.newPage());
  const { page } = shopper;
  const see = (name: string) => look(page, `shopper-${name}`);

  await page.goto('/');
  await page.getByRole('button', { name: 'Use my location' }).waitFor();
  await see('welcome');
  await context.clearPermissions();
  await page.getByRole('button', { name: 'Use my location' }).click();
  await page.getByText('Location is switched off').waitFor();
  await see('welcome-refused');
  await context.grantPermissions(['geolocation']);

  await context.setGeolocation(FAR_AWAY);
  await shopper.openShops();
  await page.getByText('No shops here yet').waitFor();
  await see('shops-none');
  await page.getByRole('button', { name: /Change$/ }).click();
  await page.getByRole('dialog').waitFor();
  await see('where');
  await page.getByRole('dialog').getByRole('button', { name: 'Kalingalinga' }).click();
  await page.getByRole('link', { name: new RegExp(SHOP) }).waitFor();
  await see('shops');
  await page.getByText('Map', { exact: true }).click();
  await page.getByRole('button', { name: SHOP }).click();
  await page.getByRole('link', { name: new RegExp(SHOP) }).waitFor();
  await see('map');

  await page.goto('/cart');
  await page.getByText('Your cart is empty').waitFor();
  await see('cart-empty');
  await page.goto('/');
  await shopper.openShop(SHOP);
  await page.getByRole('article').first().waitFor();
  await see('shop');
  await page.getByRole('searchbox').fill('wheelbarrow');
  await page.getByRole('button', { name: 'Show everything' }).waitFor();
  await see('shop-nothing');
  await page.getByRole('searchbox').fill('');
  await shopper.add('');
  await page.getByRole('link', { name: /^See cart/ }).waitFor();
  await see('shop-in-cart');
  await page.goto('/search');
  await see('search');
  await page.getByRole('searchbox').fill('paracetmol');
  await page
    .getByRole('link', { name: new RegExp(SHOP) })
    .first()
    .waitFor();
  await see('search-found');
  await page.getByRole('searchbox').fill('zzzz');
  await page.getByRole('heading', { level: 2 }).waitFor();
  await see('search-nothing');

  await page.goto('/cart');
  await page.getByRole('link', { name: new RegExp(`^Order .*${SHOP}`) }).waitFor();
  await see('cart');
  await page.getByRole('link', { name: new RegExp(`^Order .*${SHOP}`) }).click();
  await page.getByLabel('How to find you').waitFor();
  await see('checkout');
  await page.getByLabel(/(MTN|Airtel) number/).fill('12');
  await page.getByRole('button', { name: /pay K/ }).click();
  await expect(page.getByLabel('How to find you')).toBeFocused();
  await see('checkout-wrong');
  await shopper.workerReady();
  await context.setOffline(true);
  await page.getByText('No network now').waitFor();
  await see('checkout-offline');
  await page.goto(`/shops/${NO_SHOP}`);
  await page.getByRole('alert').waitFor();
  await see('shop-not-loaded');
  await context.setOffline(false);

  await page.goto('/sign-in');
  await see('sign-in');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByText('Type a Zambian mobile number').waitFor();
  await see('sign-in-wrong');
  await page.getByLabel('Phone number').fill('+260966000061');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code from the SMS').waitFor();
  await see('sign-in-code');
  for (const [path, name] of [
    ['/orders', 'orders-signed-out'],
    ['/account', 'account-signed-out'],
    ['/data', 'data'],
    ['/staff', 'not-signed-in'],
    ['/nowhere', 'missing'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
    await see(name);
  }
  await page.goto('/account');
  await page.getByText('Ichibemba', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'bem');
  await see('account-bemba');
  await context.close();
}
