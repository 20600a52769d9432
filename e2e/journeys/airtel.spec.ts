import { expect, test } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { newNumber, phone } from '../system/people.ts';
import { answerPrompt, debitsOf, promptOn } from '../system/phones.ts';
import { GROCERY as SHOP } from '../system/shops.ts';

const me = { phone: newNumber('97'), landmark: 'Yellow house behind the market' };

test('an Airtel number is asked by Airtel, and the order is paid', async ({ browser }) => {
  const shopper = new Shopper(await (await phone(browser)).newPage());
  await shopper.signIn(me.phone);
  await shopper.openShops();
  await shopper.openShop(SHOP);
  await shopper.add('mealie meal');
  await shopper.toCheckout(SHOP);
  await expect(shopper.page.getByRole('radio', { name: 'Airtel' })).toBeChecked();
  await shopper.order(me);
  const { referenceId } = await promptOn(me.phone);
  await answerPrompt(referenceId, 'approve');
  await shopper.sees('Paid. The shop has your order');
  expect((await debitsOf(me.phone, 'airtel')).map(debit => debit.referenceId)).toEqual([referenceId]);
  expect(await debitsOf(me.phone)).toEqual([]);
  await shopper.page.context().close();
});
