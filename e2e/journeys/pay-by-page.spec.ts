import { expect, test } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { newNumber, phone } from '../system/people.ts';
import { answerPrompt, debitsOf, promptOn } from '../system/phones.ts';
import { run } from '../system/run.ts';
import { GROCERY as SHOP } from '../system/shops.ts';

const me = { phone: newNumber(), landmark: 'White wall beside the school' };
const aunt = newNumber();

test('a relative pays from a page without scripts, by a link alone', async ({ browser }) => {
  const context = await phone(browser);
  const shopper = new Shopper(await context.newPage());
  await shopper.signIn(me.phone);
  await shopper.openShops();
  await shopper.openShop(SHOP);
  await shopper.add('mealie meal');
  await shopper.toCheckout(SHOP);
  const asked = context.waitForEvent('request', request => request.headers().authorization !== undefined);
  await shopper.order(me);
  await answerPrompt((await promptOn(me.phone)).referenceId, 'reject');
  await expect(shopper.page.getByText('You declined the payment')).toBeVisible();

  const visit = await context.request.get(`${run.gateway}/payment-form?orderId=${shopper.orderId()}`, {
    headers: { authorization: (await asked).headers().authorization ?? '', accept: 'text/html' },
    maxRedirects: 0,
  });
  expect(visit.status()).toBe(303);

  const theirs = await phone(browser, { javaScriptEnabled: false });
  const page = await theirs.newPage();
  await page.goto(run.gateway + (visit.headers().location ?? ''));
  await expect(page.getByRole('heading', { level: 1, name: SHOP })).toBeVisible();
  await page.getByLabel('MTN or Airtel number').fill(`0${aunt.slice('+260'.length)}`);
  await page.getByRole('button', { name: /^Pay K/ }).click();
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: new RegExp(`^Answer the prompt on 096 .* ${aunt.slice(-4)}$`),
    }),
  ).toBeVisible();
  const { referenceId } = await promptOn(aunt);
  await answerPrompt(referenceId, 'approve');
  await expect(page.getByRole('heading', { level: 1, name: /^Paid: K/ })).toBeVisible();
  await shopper.sees('Paid. The shop has your order');
  expect((await debitsOf(aunt)).map(debit => debit.referenceId)).toEqual([referenceId]);
  expect(await debitsOf(me.phone)).toEqual([]);
  await Promise.all([context, theirs].map(one => one.close()));
});
