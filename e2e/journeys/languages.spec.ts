import { expect, test, type Page } from '@playwright/test';
import { phone } from '../system/people.ts';
import { GROCERY } from '../system/shops.ts';

/** What the page says it is written in, for screen readers and for hyphenation. */
const writtenIn = (page: Page) => expect(page.locator('html'));

test('a shopper chooses Bemba: shops, cart and checkout speak it, and still do offline after a reload', async ({
  browser,
}) => {
  const context = await phone(browser);
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Use my location' })).toBeVisible();
  await page.getByText('Ichibemba', { exact: true }).click();
  await writtenIn(page).toHaveAttribute('lang', 'bem');
  await expect(page.getByRole('radio', { name: 'Ichibemba' })).toBeFocused();

  await page.getByRole('button', { name: 'Bomfyeni uko ndi' }).click();
  await expect(page.getByText(/^Amashopu \d+ mu 10 km$/)).toBeVisible();
  await page.getByRole('link', { name: new RegExp(GROCERY) }).click();
  await page
    .getByRole('button', { name: /^Lundenipo / })
    .first()
    .click();
  await page.getByRole('link', { name: /^Moneni basiketi · icintu 1 · K/ }).click();
  await page.getByRole('link', { name: new RegExp(`^Odeni pali K.*${GROCERY}`) }).click();
  await expect(page.getByLabel('Ifyo twamisanga')).toBeVisible();
  await expect(page.getByText('Fyonse pamo')).toBeVisible();

  await page.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByLabel('Ifyo twamisanga')).toBeVisible();
  await writtenIn(page).toHaveAttribute('lang', 'bem');
  await page.goto('/account');
  await expect(page.getByRole('radio', { name: 'Ichibemba' })).toBeChecked();
  await page.getByText('Chinyanja', { exact: true }).click();
  await expect(page.getByRole('group', { name: 'Chitundu' })).toBeVisible();
  await page.getByRole('link', { name: 'Mashopu' }).click();
  await expect(page.getByText('Pafupi na kumene nili')).toBeVisible();
  await context.close();
});

test('a phone set to Nyanja is spoken to in Nyanja from the first screen', async ({ browser }) => {
  const context = await phone(browser, { locale: 'ny-ZM' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Sewenzetsani kumene nili' })).toBeVisible();
  await writtenIn(page).toHaveAttribute('lang', 'ny');
  await context.close();
});
