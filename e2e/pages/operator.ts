import { expect, type Page } from '@playwright/test';
import { signIn } from './sign-in.ts';

/** The operator, who decides which shops are seen. */
export class Operator {
  constructor(readonly page: Page) {}

  async open(phone: string): Promise<void> {
    await this.page.goto('/sign-in');
    await signIn(this.page, phone);
    await this.page.goto('/operator');
  }

  async verify(shop: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(shop) }).click();
    await this.page.getByRole('button', { name: 'Verify', exact: true }).click();
    await this.page.getByRole('button', { name: `Yes, verify ${shop}` }).click();
    await expect(this.page.getByText('Verified').first()).toBeVisible();
  }
}
