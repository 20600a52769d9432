import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { Courier } from '../pages/courier.ts';
import { Operator } from '../pages/operator.ts';
import { Shopper } from '../pages/shopper.ts';
import { Staff } from '../pages/staff.ts';
import { phone, tablet } from '../system/people.ts';
import { PHARMACY as SHOP } from '../system/shops.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing that axe can find stands in anybody's way. */
async function isAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.failureSummary ?? ''}`)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test('shoppers: every screen on the way to paying', async ({ browser }) => {
      const shopper = new Shopper(await (await phone(browser, { colorScheme })).newPage());
      const { page } = shopper;
      await page.goto('/');
      await page.getByRole('button', { name: 'Use my location' }).waitFor();
      await isAccessible(page, 'welcome');
      await shopper.openShops();
      await page.getByRole('link', { name: new RegExp(SHOP) }).waitFor();
      await isAccessible(page, 'shops');
      await page.getByText('Map', { exact: true }).click();
      await page.getByRole('button', { name: SHOP }).waitFor();
      await isAccessible(page, 'map');
      await page.getByText('List', { exact: true }).click();
      await shopper.openShop(SHOP);
      await isAccessible(page, 'shop');
      await shopper.add('');
      await shopper.toCheckout(SHOP);
      await page.getByLabel('MoMo number').waitFor();
      await isAccessible(page, 'checkout');
      for (const path of ['/cart', '/orders', '/sign-in', '/account', '/outbox']) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await isAccessible(page, path);
      }
      await page.context().close();
    });

    test('the workplaces', async ({ browser }) => {
      const staff = new Staff(await (await tablet(browser, { colorScheme })).newPage());
      await staff.open('+260960000105');
      await isAccessible(staff.page, 'board');
      await staff.page.getByRole('link', { name: 'Stock' }).click();
      await staff.page.getByRole('switch').first().waitFor();
      await isAccessible(staff.page, 'stock');

      const courier = new Courier(await (await phone(browser, { colorScheme })).newPage());
      await courier.open('+260960000012');
      await courier.page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
      await isAccessible(courier.page, 'jobs');

      const operator = new Operator(await (await tablet(browser, { colorScheme })).newPage());
      await operator.open('+260960000021');
      await operator.page
        .getByRole('link', { name: /Matero|Mutale/ })
        .first()
        .or(operator.page.getByText('No shop waits'))
        .waitFor();
      await isAccessible(operator.page, 'verify');
      await Promise.all([staff, courier, operator].map(({ page }) => page.context().close()));
    });
  });
}
