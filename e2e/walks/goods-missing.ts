import { expect, type Browser } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { Staff } from '../pages/staff.ts';
import { phone, tablet } from '../system/people.ts';
import { answerPrompt, promptOn } from '../system/phones.ts';
import { GROCERY as SHOP } from '../system/shops.ts';
import type { Look } from './look.ts';

const back = /^K[\d.,]+ is back in the wallet/;

/** Two bags are paid and one is there: its money comes back at once, and the rest when the shopper calls it off. */
export async function missGoods(browser: Browser, look: Look, number: string): Promise<void> {
  const staff = new Staff(await (await tablet(browser)).newPage());
  await staff.open('+260960000101');
  const shopper = new Shopper(await (await phone(browser)).newPage());
  const { page } = shopper;
  await shopper.openShops();
  await shopper.openShop(SHOP);
  for (let bag = 1; bag <= 2; bag += 1) await shopper.add('mealie meal');
  await shopper.toCheckout(SHOP);
  await shopper.order({ phone: number, landmark: 'Green gate behind the market' });
  await answerPrompt((await promptOn(number)).referenceId, 'approve');
  await shopper.sees('Paid. The shop has your order');

  const short = shopper.orderId().slice(-4).toUpperCase();
  await staff.page.getByRole('link', { name: `Order ${short}` }).click();
  await staff.page.getByRole('button', { name: 'Something is missing' }).click();
  await staff.page.getByRole('button', { name: /^Add one missing/ }).click();
  await look(staff.page, 'staff-goods-missing');
  await staff.page.getByRole('button', { name: /^Send K.* back and pack the rest$/ }).click();
  await staff.page.getByText(/^Not there: 1 ×/).waitFor();

  await page.getByText(/The rest is coming/).waitFor();
  await expect(page.getByText(back)).toBeVisible();
  const part = await page.getByText(back).textContent();
  await look(page, 'shopper-goods-missing');
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await shopper.sees('Cancelled');
  await expect(page.getByText(back)).not.toHaveText(part ?? '');
  await expect(page.getByText(back)).toBeVisible();
  await Promise.all([shopper, staff].map(one => one.page.context().close()));
}
