import { test, type Page } from '@playwright/test';
import { Courier } from '../pages/courier.ts';
import { Operator } from '../pages/operator.ts';
import { Shopper } from '../pages/shopper.ts';
import { Staff } from '../pages/staff.ts';
import { courierAskedFor } from '../system/company.ts';
import { phone, tablet } from '../system/people.ts';
import { answerPrompt, promptOn } from '../system/phones.ts';
import { run } from '../system/run.ts';
import { GROCERY as SHOP } from '../system/shops.ts';

const folder = 'test-results/screens';

// Runs in the page. Pictures below the fold are not asked for yet, map tiles may never come.
const picturesInSight =
  '[...document.images].every(image => image.complete || image.getBoundingClientRect().top > innerHeight)';

/** Takes a screen in both themes, once the pictures on it are there. */
async function take(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(picturesInSight, undefined, { timeout: 5000 }).catch(() => undefined);
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('every screen, as the people of one order see them', async ({ browser }) => {
  const shopper = new Shopper(await (await phone(browser)).newPage());
  await shopper.page.goto('/');
  await take(shopper.page, '01-shopper-welcome');
  await shopper.openShops();
  await shopper.page.getByRole('link', { name: new RegExp(SHOP) }).waitFor();
  await take(shopper.page, '02-shopper-shops');
  await shopper.page.getByText('Map', { exact: true }).click();
  await shopper.page.getByRole('button', { name: SHOP }).waitFor();
  await take(shopper.page, '03-shopper-map');
  await shopper.page.getByText('List', { exact: true }).click();
  await shopper.openShop(SHOP);
  await take(shopper.page, '04-shopper-shop');
  await shopper.add('mealie meal');
  await shopper.page.getByRole('link', { name: /^See cart/ }).click();
  await take(shopper.page, '05-shopper-cart');
  await shopper.page.goBack();
  await shopper.toCheckout(SHOP);
  await take(shopper.page, '06-shopper-checkout');
  await shopper.page.getByLabel('MoMo number').scrollIntoViewIfNeeded();
  await take(shopper.page, '07-shopper-checkout-pay');
  await shopper.page.context().setOffline(true);
  await take(shopper.page, '08-shopper-checkout-offline');
  await shopper.page.context().setOffline(false);
  await shopper.order({ phone: '+260966000009', landmark: 'Blue gate opposite the borehole' });
  const { referenceId } = await promptOn('+260966000009');
  await shopper.page.getByText('Answer the prompt on').waitFor();
  await take(shopper.page, '09-shopper-prompt');

  const staff = new Staff(await (await tablet(browser)).newPage());
  await staff.open('+260960000101');
  await answerPrompt(referenceId, 'approve');
  await shopper.sees('Paid. The shop has your order');
  await take(shopper.page, '10-shopper-paid');
  const orderId = shopper.orderId();
  const number = orderId.slice(-4).toUpperCase();
  await staff.order(number).waitFor();
  await take(staff.page, '20-staff-new');
  await staff.page.getByRole('link', { name: `Order ${number}` }).click();
  await staff.page.getByRole('button', { name: /^Accept/ }).waitFor();
  await take(staff.page, '21-staff-order');
  await staff.page.goBack();
  await staff.page.getByRole('button', { name: `Accept order ${number}` }).click();
  await take(staff.page, '22-staff-accept');
  await staff.page.getByRole('button', { name: '20 min' }).click();
  await staff.packed(number);
  await staff.page.getByRole('link', { name: 'Stock' }).click();
  await staff.page.getByRole('switch').first().waitFor();
  await take(staff.page, '23-staff-stock');

  await shopper.page.getByRole('button', { name: 'Bring it to my pin' }).waitFor();
  await take(shopper.page, '11-shopper-place');
  await shopper.page.getByRole('button', { name: 'Bring it to my pin' }).click();
  const courier = new Courier(await (await phone(browser)).newPage());
  await courier.open(await courierAskedFor(orderId));
  await courier.page.getByRole('button', { name: /^Accept the job/ }).waitFor();
  await take(courier.page, '30-courier-offer');
  await courier.accept(SHOP);
  await courier.page.getByRole('button', { name: 'I am at the shop' }).waitFor();
  await take(courier.page, '31-courier-to-shop');
  await courier.report('I am at the shop');
  await courier.report('I have the goods');
  await courier.page.getByRole('button', { name: 'I am at the door' }).waitFor();
  await take(courier.page, '32-courier-to-door');
  await shopper.sees(/is on the way to you/);
  await take(shopper.page, '12-shopper-on-the-way');
  await courier.report('I am at the door');
  await courier.page.getByLabel('The customer’s 4-digit PIN').waitFor();
  await take(courier.page, '33-courier-handover');
  await courier.typePin(await shopper.pin());
  await courier.page.getByText('Delivered. Well done!').waitFor();
  await take(courier.page, '34-courier-delivered');
  await shopper.sees('Delivered');
  await take(shopper.page, '13-shopper-delivered');
  await shopper.page.goto('/orders');
  await shopper.page
    .getByRole('link', { name: new RegExp(SHOP) })
    .first()
    .waitFor();
  await take(shopper.page, '14-shopper-orders');
  await shopper.page.goto('/account');
  await shopper.page.getByRole('heading', { level: 1 }).waitFor();
  await take(shopper.page, '15-shopper-account');

  const operator = new Operator(await (await tablet(browser)).newPage());
  await operator.open('+260960000021');
  await operator.page.getByRole('link', { name: /Matero/ }).click();
  await take(operator.page, '40-operator-verify');
  await operator.page.goto(`${run.handset}/`);
  await take(operator.page, '50-handset');
});
