import { expect, test } from '@playwright/test';
import { Courier } from '../pages/courier.ts';
import { Operator } from '../pages/operator.ts';
import { Shopper } from '../pages/shopper.ts';
import { Staff } from '../pages/staff.ts';
import { courierAskedFor } from '../system/company.ts';
import { phone, tablet } from '../system/people.ts';
import { answerPrompt, debitsOf, promptOn } from '../system/phones.ts';
import { GROCERY as SHOP } from '../system/shops.ts';

const NEW_SHOP = 'Matero Build & Paint';
const people = { operator: '+260960000021', shopper: '+260966000001', staff: '+260960000101' };

test('an operator lets a shop in', async ({ browser }) => {
  const shopper = new Shopper(await (await phone(browser)).newPage());
  await shopper.openShops();
  await expect(shopper.page.getByRole('link', { name: new RegExp(SHOP) })).toBeVisible();
  await expect(shopper.page.getByRole('link', { name: new RegExp(NEW_SHOP) })).toBeHidden();

  const operator = new Operator(await (await tablet(browser)).newPage());
  await operator.open(people.operator);
  await operator.verify(NEW_SHOP);

  await expect(async () => {
    await shopper.page.reload();
    await expect(shopper.page.getByRole('link', { name: new RegExp(NEW_SHOP) })).toBeVisible({
      timeout: 3000,
    });
  }).toPass();
  await Promise.all([shopper.page.context().close(), operator.page.context().close()]);
});

test('mealie meal travels from the shop to the door', async ({ browser }) => {
  const staff = new Staff(await (await tablet(browser)).newPage());
  await staff.open(people.staff);

  const shopper = new Shopper(await (await phone(browser)).newPage());
  await shopper.openShops();
  await shopper.openShop(SHOP);
  await shopper.add('mealie meal');
  await shopper.toCheckout(SHOP);
  await shopper.order({ phone: people.shopper, landmark: 'Blue gate opposite the borehole' });
  const { referenceId } = await promptOn(people.shopper);
  await answerPrompt(referenceId, 'approve');
  await shopper.sees('Paid. The shop has your order');
  const orderId = shopper.orderId();
  const number = orderId.slice(-4).toUpperCase();

  await expect(staff.order(number)).toContainText('mealie meal');
  await staff.accept(number, 20);
  await shopper.sees('The shop is packing');
  await staff.packed(number);
  await shopper.page.getByRole('button', { name: 'Bring it to my pin' }).click();

  const courier = new Courier(await (await phone(browser)).newPage());
  await courier.open(await courierAskedFor(orderId));
  await courier.accept(SHOP);
  await shopper.sees(/is going to the shop/);
  await courier.report('I am at the shop');
  await courier.report('I have the goods');
  await shopper.sees(/is on the way to you/);
  await expect(staff.order(number)).toContainText('On its way');
  await courier.report('I am at the door');
  await shopper.sees(/is at your place/);

  const pin = await shopper.pin();
  await courier.typePin(pin === '0000' ? '1111' : '0000');
  await expect(courier.page.getByText('That is not the right PIN or code')).toBeVisible();
  await courier.typePin(pin);
  await expect(courier.page.getByText('Delivered. Well done!')).toBeVisible();
  await shopper.sees('Delivered');
  await expect(staff.order(number)).toContainText('Delivered');
  expect((await debitsOf(people.shopper)).map(debit => debit.referenceId)).toEqual([referenceId]);
  await Promise.all([shopper, staff, courier].map(({ page }) => page.context().close()));
});
