import { expect, test } from '@playwright/test';
import { phone } from '../system/people.ts';
import { run } from '../system/run.ts';
import { PHARMACY } from '../system/shops.ts';
import { violations } from '../system/violations.ts';

test('a page runs under the policy it has on the internet, and the map still draws itself', async ({
  browser,
}) => {
  const context = await phone(browser);
  const page = await context.newPage();
  const answer = await page.goto(run.app);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("require-trusted-types-for 'script'");
  await page.getByRole('button', { name: 'Use my location' }).click();
  await page.getByText('Map', { exact: true }).click();
  await page.getByRole('button', { name: PHARMACY }).waitFor();
  // Whoever gets markup to a sink is stopped by the browser itself.
  const attempt = "try { document.body.innerHTML = '<img src=x onerror=alert(1)>'; false } catch { true }";
  expect(await page.evaluate(attempt)).toBe(true);
  await context.close();
});

test('no page did anything in any journey that its policy forbids', () => {
  expect(violations.all()).toEqual([]);
});
