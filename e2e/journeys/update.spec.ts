import { expect, test } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { newNumber, phone } from '../system/people.ts';
import { answerPrompt, debitsOf, promptOn } from '../system/phones.ts';
import { startRelay } from '../system/relay.ts';
import { run } from '../system/run.ts';
import { GROCERY as SHOP } from '../system/shops.ts';

const me = { phone: newNumber(), landmark: 'Opposite the blue water tank' };

test('a new version waits for the payment to end, and takes over when asked', async ({ browser }) => {
  const relay = await startRelay(run.app);
  const context = await phone(browser, { baseURL: relay.url });
  const shopper = new Shopper(await context.newPage());
  const { page } = shopper;
  const note = page.getByText('A new version is ready.');
  await shopper.signIn(me.phone);
  await shopper.openShops();
  await shopper.openShop(SHOP);
  await shopper.add('mealie meal');
  await shopper.toCheckout(SHOP);
  await shopper.workerReady();
  await shopper.order(me);
  const { referenceId } = await promptOn(me.phone);
  await expect(page.getByText('Answer the prompt on')).toBeVisible();

  relay.release();
  await page.evaluate('navigator.serviceWorker.ready.then(registration => registration.update())');
  await page.waitForFunction('navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null)');
  await expect(page.getByText('Answer the prompt on')).toBeVisible();
  await expect(note).toBeHidden();

  await answerPrompt(referenceId, 'approve');
  await shopper.sees('Paid. The shop has your order');
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'Update now' }).click();
  await page.waitForFunction('navigator.serviceWorker.ready.then(({ waiting }) => waiting === null)');
  await expect(note).toBeHidden();
  await shopper.sees('Paid. The shop has your order');
  expect((await debitsOf(me.phone)).map(debit => debit.referenceId)).toEqual([referenceId]);
  await context.close();
  await relay.stop();
});
