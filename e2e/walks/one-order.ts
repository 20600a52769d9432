import { expect, type Browser } from '@playwright/test';
import { Courier } from '../pages/courier.ts';
import { Operator } from '../pages/operator.ts';
import { Shopper } from '../pages/shopper.ts';
import { Staff } from '../pages/staff.ts';
import { courierAskedFor } from '../system/company.ts';
import { COUNTER, HANDHELD, phone, tablet } from '../system/people.ts';
import { answerPrompt, promptOn } from '../system/phones.ts';
import { GROCERY as SHOP } from '../system/shops.ts';
import type { Look } from './look.ts';

const landmark = 'Blue gate opposite the borehole';

/** One order as all see it who have to do with it: kept without a network, paid, packed, brought, done. */
export async function followOrder(browser: Browser, look: Look, number: string): Promise<void> {
  const shopper = new Shopper(await (await phone(browser)).newPage());
  const { page } = shopper;
  const see = (name: string) => look(page, `shopper-${name}`);
  await shopper.signIn(number);
  await page.goto('/orders');
  await page.getByText('No orders yet').waitFor();
  await see('orders-none');
  await page.goto('/outbox');
  await page.getByText('Nothing waits').waitFor();
  await see('outbox-empty');
  await page.goto('/account');
  await page.getByLabel('Your name').waitFor();
  await see('account');

  await shopper.openShops();
  await shopper.openShop(SHOP);
  await shopper.add('mealie meal');
  await shopper.toCheckout(SHOP);
  await page.getByLabel(/Keep this place as/).fill('Home');
  await shopper.workerReady();
  await page.context().setOffline(true);
  await shopper.order({ phone: number, landmark });
  await shopper.sees('Your order is safe on this phone');
  await see('order-on-phone');
  await page.getByRole('link', { name: /not been sent$/ }).click();
  await page.getByText('Waits for what is above it.').waitFor();
  await see('outbox');
  await page.goBack();
  await page.context().setOffline(false);
  const first = await promptOn(number);
  await page.getByText('Answer the prompt on').waitFor();
  await see('prompt');
  await answerPrompt(first.referenceId, 'reject');
  await page.getByText('You declined the payment').waitFor();
  await see('payment-failed');
  await page.getByRole('button', { name: /^Pay K/ }).click();
  await page.getByText('Answer the prompt on').waitFor();
  const { referenceId } = await promptOn(number);

  const staff = new Staff(await (await tablet(browser)).newPage());
  await staff.open('+260960000101');
  await look(staff.page, 'staff-board-empty');
  await answerPrompt(referenceId, 'approve');
  await shopper.sees('Paid. The shop has your order');
  await see('paid');
  const orderId = shopper.orderId();
  const short = orderId.slice(-4).toUpperCase();
  await staff.order(short).waitFor();
  await look(staff.page, 'staff-board-new');
  await staff.page.getByRole('link', { name: `Order ${short}` }).click();
  await staff.page.getByRole('button', { name: /^Accept/ }).waitFor();
  await look(staff.page, 'staff-order');
  await staff.page.goBack();
  await staff.page.getByRole('button', { name: `Accept order ${short}` }).click();
  await staff.page.getByRole('dialog').waitFor();
  await look(staff.page, 'staff-accept');
  await staff.page.getByRole('button', { name: '20 min' }).click();
  await shopper.sees('The shop is packing');
  await see('packing');
  await staff.packed(short);

  await page.getByRole('button', { name: 'Bring it to my pin' }).waitFor();
  await see('place');
  await page.getByRole('button', { name: 'Bring it to my pin' }).click();
  const courier = new Courier(await (await phone(browser)).newPage());
  await courier.open(await courierAskedFor(orderId));
  await courier.page.getByRole('button', { name: /^Accept the job/ }).waitFor();
  await look(courier.page, 'courier-offer');
  await courier.accept(SHOP);
  await courier.page.getByRole('button', { name: 'I am at the shop' }).waitFor();
  await look(courier.page, 'courier-to-shop');
  await courier.report('I am at the shop');
  await courier.report('I have the goods');
  await courier.page.getByRole('button', { name: 'I am at the door' }).waitFor();
  await look(courier.page, 'courier-to-door');
  await shopper.sees(/is on the way to you/);
  await see('on-the-way');
  await courier.report('I am at the door');
  await courier.page.getByLabel('The customer’s 4-digit PIN').waitFor();
  await look(courier.page, 'courier-handover');
  await courier.typePin(await shopper.pin());
  await courier.page.getByText('Delivered. Well done!').waitFor();
  await look(courier.page, 'courier-delivered');
  await shopper.sees('Delivered');
  await see('delivered');

  await moneyThatCameLate(shopper, see, number);
  await page.goto('/orders');
  await page.getByText('Earlier').waitFor();
  await see('orders');
  await Promise.all([shopper, staff, courier].map(one => one.page.context().close()));
}

/** Called off with the prompt on the phone, and approved after: the saved place is used on the way. */
async function moneyThatCameLate(
  shopper: Shopper,
  see: (name: string) => Promise<void>,
  number: string,
): Promise<void> {
  const { page } = shopper;
  await page.getByRole('link', { name: 'Order again from this shop' }).click();
  await page.getByRole('article').first().waitFor();
  await shopper.add('mealie meal');
  await shopper.toCheckout(SHOP);
  await page.getByRole('button', { name: 'Home', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Home', exact: true }).click();
  await see('checkout-saved-place');
  await shopper.order({ phone: number, landmark });
  const { referenceId } = await promptOn(number);
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByRole('dialog').waitFor();
  await see('cancel');
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await shopper.sees('Cancelled');
  await answerPrompt(referenceId, 'approve');
  await expect(page.getByText(/coming back to you|on its way to|back in the wallet/).first()).toBeVisible();
  await see('money-late');
}

/** What stands still at the workplaces. */
export async function lookAtWork(browser: Browser, look: Look): Promise<void> {
  const staff = new Staff(await (await tablet(browser)).newPage());
  await staff.open('+260960000105');
  await staff.page.getByRole('link', { name: 'Stock' }).click();
  await staff.page.getByRole('switch').first().waitFor();
  await look(staff.page, 'staff-stock');
  await staff.page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
  await staff.page.getByRole('dialog').waitFor();
  await look(staff.page, 'staff-stock-change');

  const courier = new Courier(await (await phone(browser)).newPage());
  await courier.open('+260960000012');
  await courier.page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
  await look(courier.page, 'courier-jobs-none');

  const operator = new Operator(await (await tablet(browser)).newPage());
  await operator.open('+260960000021');
  const waiting = operator.page.getByRole('link', { name: /Matero/ });
  await waiting.or(operator.page.getByText('No shop waits')).first().waitFor();
  await look(operator.page, 'operator-shops');
  for (const [part, name] of [
    ['Cash', 'operator-cash'],
    ['Not delivered', 'operator-undelivered'],
  ] as const) {
    await operator.page.getByRole('link', { name: part }).click();
    await operator.page.getByRole('heading', { level: 1, name: part }).waitFor();
    await operator.page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
    await look(operator.page, name);
    await operator.page.setViewportSize(HANDHELD);
    await look(operator.page, `${name}-handheld`);
    await operator.page.setViewportSize(COUNTER);
  }

  const visitor = new Shopper(await (await tablet(browser)).newPage());
  await visitor.page.goto('/');
  await visitor.page.getByRole('button', { name: 'Kabulonga' }).click();
  await visitor.page.getByRole('link', { name: new RegExp(SHOP) }).waitFor();
  await look(visitor.page, 'tablet-shops');
  await visitor.openShop(SHOP);
  await visitor.page.getByRole('article').first().waitFor();
  await look(visitor.page, 'tablet-shop');
  await Promise.all([staff, courier, operator, visitor].map(({ page }) => page.context().close()));
}
