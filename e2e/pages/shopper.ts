import { expect, type Page } from '@playwright/test';
import { landmarks } from '../system/notes.ts';
import { signIn } from './sign-in.ts';

interface Checkout {
  readonly phone: string;
  readonly landmark: string;
}

/** The app as a shopper uses it on a phone. */
export class Shopper {
  constructor(readonly page: Page) {}

  async signIn(phone: string): Promise<void> {
    await this.page.goto('/sign-in');
    await signIn(this.page, phone);
  }

  /** The app is on the phone: from now on it opens without a network. */
  async workerReady(): Promise<void> {
    await this.page.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
  }

  async openShops(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('button', { name: 'Use my location' }).click();
  }

  async openShop(name: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(name) }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Puts one of a variant into the cart. */
  async add(item: string): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^Add .*${item}`) })
      .first()
      .click();
  }

  async toCheckout(shop: string): Promise<void> {
    await this.page.getByRole('link', { name: /^See cart/ }).click();
    await this.page.getByRole('link', { name: new RegExp(`^Order .*${shop}`) }).click();
  }

  /** Says where and with which number, and orders; signs in on the way when that is asked. */
  async order({ phone, landmark }: Checkout): Promise<void> {
    landmarks.add(landmark);
    await this.page.getByLabel('How to find you').fill(landmark);
    await this.page.getByLabel(/(MTN|Airtel) number/).fill(phone);
    await this.page.getByRole('button', { name: /pay K/ }).click();
    if (await this.asksToSignIn()) {
      await signIn(this.page, phone);
      await this.page.getByRole('button', { name: /^Order and pay/ }).click();
    }
  }

  /** Says where, and that the courier gets cash. */
  async orderForCash(landmark: string): Promise<void> {
    await this.page.getByLabel('How to find you').fill(landmark);
    await this.page.getByRole('radio', { name: 'Cash' }).check({ force: true });
    await this.page.getByRole('button', { name: /in cash$/ }).click();
  }

  /** The order's page says where it stands. */
  async sees(story: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2, name: story })).toBeVisible();
  }

  orderId(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** The PIN to read to the courier. */
  async pin(): Promise<string> {
    const card = this.page.getByRole('region', { name: 'Code for the handover' });
    const text = await card.getByText(/^\d{4}$/).textContent();
    return text ?? '';
  }

  private async asksToSignIn(): Promise<boolean> {
    const signInPage = this.page.getByRole('heading', { level: 1, name: 'Sign in' });
    const orderPage = this.page.getByRole('region', { name: 'Payment', exact: true });
    await expect(signInPage.or(orderPage).first()).toBeVisible();
    return signInPage.isVisible();
  }
}
