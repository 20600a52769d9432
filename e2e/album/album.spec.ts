import { writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { run } from '../system/run.ts';
import { tablet } from '../system/people.ts';
import { missGoods } from '../walks/goods-missing.ts';
import { lookAround } from '../walks/looking-around.ts';
import { followOrder, lookAtWork } from '../walks/one-order.ts';

const folder = 'test-results/screens';
const themes = ['light', 'dark'] as const;
const taken: string[] = [];

// Runs in the page. Pictures below the fold are not asked for yet.
const picturesInSight =
  '[...document.images].every(image => image.complete || image.getBoundingClientRect().top > innerHeight)';

/** What is another each time: hours and countdowns, numbers of orders, codes for the handover. */
const changing = (page: Page): Locator[] => [
  page.getByText(/\b\d{1,2}:\d{2}\b/),
  page.getByText(/\bOrder [0-9a-f]{4,8}\b/i),
  page.getByText(/^\d{4}$/),
  page.getByRole('img', { name: /code/i }),
  page.locator('time'),
];

/** Into the album in both themes, and held beside its baseline. */
async function take(page: Page, name: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(picturesInSight)).toBe(true);
    const file = `${name}-${colorScheme}.png`;
    await page.screenshot({ path: `${folder}/${file}`, animations: 'disabled' });
    await expect.soft(page).toHaveScreenshot(file, { mask: changing(page), maskColor: '#8b8f84' });
    taken.push(file);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a shopper before ordering', ({ browser }) => lookAround(browser, take));
test('one order, as all see it', ({ browser }) => followOrder(browser, take, '+260966000009'));
test('something is missing in an order', ({ browser }) => missGoods(browser, take, '+260966000010'));
test('the workplaces', async ({ browser }) => {
  await lookAtWork(browser, take);
  const { page } = { page: await (await tablet(browser)).newPage() };
  await page.goto(`${run.handset}/`);
  await page.screenshot({ path: `${folder}/handset.png` });
  taken.push('handset.png');
});

test.afterAll(() => {
  const pictures = taken.map(
    file => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`,
  );
  writeFileSync(
    `${folder}/index.html`,
    `<!doctype html><title>Linka’s screens</title>\n${pictures.join('\n')}\n`,
  );
});
