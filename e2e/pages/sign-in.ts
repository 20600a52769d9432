import type { Page } from '@playwright/test';
import { codeFor } from '../system/phones.ts';

/** Types number and code, as they come by SMS. Begins on the sign-in page. */
export async function signIn(page: Page, phone: string): Promise<void> {
  const asked = new Date();
  await page.getByLabel('Phone number').fill(phone);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code from the SMS').waitFor();
  await page.getByLabel('Code from the SMS').fill(await codeFor(phone, asked));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code from the SMS').waitFor({ state: 'detached' });
}
