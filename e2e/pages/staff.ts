import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from './sign-in.ts';

/** The shop's board on its tablet. */
export class Staff {
  constructor(readonly page: Page) {}

  async open(phone: string): Promise<void> {
    await this.page.goto('/sign-in');
    await signIn(this.page, phone);
    await this.page.goto('/staff');
    await expect(this.page.getByRole('heading', { name: 'New' })).toBeVisible();
  }

  order(number: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name: `Order ${number}` }) });
  }

  async accept(number: string, minutes: number): Promise<void> {
    await this.page.getByRole('button', { name: `Accept order ${number}` }).click();
    await this.page.getByRole('button', { name: `${minutes} min` }).click();
  }

  async packed(number: string): Promise<void> {
    await this.page.getByRole('button', { name: `Packed, call the courier for order ${number}` }).click();
  }
}
