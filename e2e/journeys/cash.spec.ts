import { expect, test } from '@playwright/test';
import { Courier } from '../pages/courier.ts';
import { Operator } from '../pages/operator.ts';
import { Shopper } from '../pages/shopper.ts';
import { Staff } from '../pages/staff.ts';
import { courierAskedFor } from '../system/company.ts';
import { HANDHELD, newNumber, phone, tablet } from '../system/people.ts';
import { debitsOf } from '../system/phones.ts';
import { GROCERY as SHOP } from '../system/shops.ts';
import { isAccessible } from '../walks/rules.ts';

const me = { phone: newNumber(), landmark: 'Green kiosk by the clinic' };

test('an order is paid in cash at the door', async ({ browser }) => {
  const staff = new Staff(await (await tablet(browser)).newPage());
  await staff.open('+260960000101');
  const shopper = new Shopper(await (await phone(browser)).newPage());
  await shopper.signIn(me.phone);
  await shopper.openShops();
  await shopper.openShop(SHOP);
  await shopper.add('mealie meal');
  await shopper.toCheckout(SHOP);
  await shopper.orderForCash(me.landmark);
  await shopper.sees('The shop has your order');
  await expect(shopper.page.getByText('To be paid in cash', { exact: true })).toBeVisible();
  const orderId = shopper.orderId();
  const number = orderId.slice(-4).toUpperCase();

  await expect(staff.order(number)).toContainText('To be paid in cash');
  await staff.accept(number, 20);
  await staff.packed(number);
  await shopper.page.getByRole('button', { name: 'Bring it to my pin' }).click();

  const courier = new Courier(await (await phone(browser)).newPage());
  await courier.open(await courierAskedFor(orderId));
  await courier.accept(SHOP);
  await courier.report('I am at the shop');
  await courier.report('I have the goods');
  await courier.report('I am at the door');
  await expect(courier.page.getByText(/^Collect K[\d,.]+ in cash$/)).toBeVisible();
  // The box itself is hidden; its words are what a thumb meets.
  await courier.page.getByText(/^I have received K/).click();
  await courier.typePin(await shopper.pin());
  await shopper.sees('Delivered');
  expect(await debitsOf(me.phone)).toEqual([]);

  await courier.page.goto('/courier');
  await courier.page.getByRole('link', { name: /^Cash in hand/ }).click();
  await expect(courier.page.getByText(`Collected for order ${number}`)).toBeVisible();
  await isAccessible(courier.page, 'courier-cash');
  const operator = new Operator(await (await tablet(browser)).newPage());
  await operator.open('+260960000021');
  await operator.page.getByRole('link', { name: 'Cash' }).click();
  const book = operator.page.getByRole('button', { name: /^Book a hand-in/ }).first();
  await book.waitFor();
  await isAccessible(operator.page, 'operator-cash');
  await operator.page.setViewportSize(HANDHELD);
  await isAccessible(operator.page, 'operator-cash on a phone');
  await book.click();
  await operator.page.getByRole('button', { name: 'It is counted: book it' }).click();
  await expect(operator.page.getByText('No courier carries cash')).toBeVisible();
  await courier.page.reload();
  await expect(courier.page.getByText('Handed in')).toBeVisible();
  await operator.page.context().close();
  await Promise.all([shopper, staff, courier].map(({ page }) => page.context().close()));
});
