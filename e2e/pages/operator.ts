import { expect, type Page } from '@playwright/test';
import { secondCodeFor } from '../system/phones.ts';
import { signIn } from './sign-in.ts';

/** The operator, who decides which shops are seen. */
export class Operator {
  constructor(readonly page: Page) {}

  async open(phone: string): Promise<void> {
    await this.page.goto('/sign-in');
    await signIn(this.page, phone);
    await this.page.goto('/operator');
    await this.giveSecondFactor(phone);
  }

  /** A code that was taken before is not taken again: then the app's next one is. */
  private async giveSecondFactor(phone: string): Promise<void> {
    const field = this.page.getByLabel('Code of your authenticator app');
    await expect(async () => {
      await field.fill(await secondCodeFor(phone));
      await this.page.getByRole('button', { name: 'Continue' }).click();
      await expect(field).toBeHidden({ timeout: 2000 });
    }).toPass({ timeout: 70_000, intervals: [10_000] });
  }

  async verify(shop: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(shop) }).click();
    await this.page.getByRole('button', { name: 'Verify', exact: true }).click();
    await this.page.getByRole('button', { name: `Yes, verify ${shop}` }).click();
    await expect(this.page.getByText('Verified').first()).toBeVisible();
  }
}
