import type { Catalogue } from '@linka/contracts/catalogue';
import type { Page } from '@playwright/test';
import type { After } from '../cleanup.ts';
import { boundRow, type Row } from '../report/row.ts';
import { openPhone, slowDown, SLOWER } from './phone.ts';

const PRODUCTS = 2000;
const PER_SHELF = 50;
const LONGEST_MS = 100;

const goods = ['Mealie meal', 'Kapenta', 'Cooking oil', 'Beans', 'Rice', 'Sugar', 'Soap', 'Chitenge'];

/** Two thousand products on forty shelves. */
const catalogueOf = (shopId: string): Catalogue => ({
  shopId,
  currency: 'ZMW',
  categories: Array.from({ length: PRODUCTS / PER_SHELF }, (_, n) => ({ id: `s-${n}`, name: `Shelf ${n}` })),
  products: Array.from({ length: PRODUCTS }, (_, n) => ({
    id: `p-${n}`,
    name: `${goods[n % goods.length] ?? ''} ${n}`,
    description: 'For the bench',
    categoryId: `s-${Math.floor(n / PER_SHELF)}`,
    picture: null,
    variants: [{ sku: `p-${n}`, name: '1 kg', priceNgwee: 1000 + n, available: 50 }],
  })),
});

/** The longest task of the page while somebody scrolls and types in the search, on a slow phone. */
export async function smoothnessRows(
  after: After,
  app: string,
  shop: { id: string; name: string },
): Promise<Row[]> {
  const { context } = await openPhone(after, { serviceWorkers: 'block' });
  await context.route(`**/api/shops/${shop.id}/catalog`, route =>
    route.fulfill({ json: catalogueOf(shop.id) }),
  );
  const page = await context.newPage();
  await page.goto(`${app}/shops/${shop.id}`);
  await page.getByText('Mealie meal 0', { exact: true }).waitFor();
  await slowDown(page);
  await page.evaluate(`
    window.tasks = [];
    new PerformanceObserver(list => window.tasks.push(...list.getEntries().map(one => one.duration)))
      .observe({ type: 'longtask' });
  `);
  const longest = async (): Promise<number> =>
    Math.max(0, ...(await page.evaluate<number[]>('window.tasks.splice(0)')));
  await scroll(page);
  const scrolling = await longest();
  await page.evaluate('scrollTo(0, 0)');
  await longest();
  await page.getByRole('searchbox').pressSequentially('kapenta 1', { delay: 120 });
  await page.getByText('Kapenta 1', { exact: true }).waitFor();
  const typing = await longest();
  const row = (what: string, value: number) =>
    boundRow({
      what: `longest task ${what} ${PRODUCTS} products, ${SLOWER} × slower`,
      value,
      unit: ' ms',
      atMost: LONGEST_MS,
    });
  return [row('scrolling', scrolling), row('searching', typing)];
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(180, 400);
  for (let n = 0; n < 60; n++) {
    await page.mouse.wheel(0, 900);
    await page.evaluate('new Promise(resolve => requestAnimationFrame(resolve))');
  }
}
