import { expect, test } from '@playwright/test';
import { phone } from '../system/people.ts';
import { GROCERY } from '../system/shops.ts';
import { onSlow3G } from '../system/slow-network.ts';

/** The first load's budget, all of it: page, styles, code, and the shops themselves, with their headers. */
const BUDGET = 120_000;

test('a first visit on a slow network: shops near me for less than the budget, and neither map nor workplaces', async ({
  browser,
}) => {
  const context = await phone(browser);
  const page = await context.newPage();
  const traffic = await onSlow3G(page);
  await page.goto('/');
  // Drawn from the page itself, before any code has come.
  await expect(page.getByText('Small shops, close to you').first()).toBeVisible();
  await page.getByRole('button', { name: 'Use my location' }).click();
  await expect(page.getByRole('link', { name: new RegExp(GROCERY) })).toBeVisible();
  const bytes = traffic.bytes();
  process.stdout.write(`first visit on slow 3G: ${bytes} bytes until shops near me, of ${BUDGET}\n`);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
  expect(traffic.paths().filter(path => /leaflet|zambia|courier|staff|operator/.test(path))).toEqual([]);
  await context.close();
});

test('what is tapped before the app has come is seen to be taken, and done when it has', async ({
  browser,
}) => {
  const context = await phone(browser);
  const page = await context.newPage();
  let letAppCome = (): void => undefined;
  const appMayCome = new Promise<void>(resolve => {
    letAppCome = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async route => {
    await appMayCome;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  const button = page.getByRole('button', { name: 'Use my location' });
  await button.click();
  await expect(button).toHaveAttribute('data-tapped');
  await expect(button).toHaveCSS('outline-style', 'solid');
  letAppCome();
  await expect(page.getByRole('link', { name: new RegExp(GROCERY) })).toBeVisible();
  await context.close();
});
