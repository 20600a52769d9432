import { type Page } from '@playwright/test';
import { signIn } from './sign-in.ts';

/** The courier's phone. */
export class Courier {
  constructor(readonly page: Page) {}

  async open(phone: string): Promise<void> {
    await this.page.goto('/sign-in');
    await signIn(this.page, phone);
    await this.page.goto('/courier');
  }

  async accept(shop: string): Promise<void> {
    await this.page.getByRole('button', { name: `Accept the job from ${shop}` }).click();
  }

  async report(step: 'I am at the shop' | 'I have the goods' | 'I am at the door'): Promise<void> {
    await this.page.getByRole('button', { name: step }).click();
  }

  async typePin(pin: string): Promise<void> {
    await this.page.getByLabel('The customer’s 4-digit PIN').fill(pin);
    await this.page.getByRole('button', { name: 'Check the PIN' }).click();
  }
}
