import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { installedChromium } from '../../../local/src/test-run/chromium.ts';
import type { After } from '../cleanup.ts';

/** A cheap phone's processor, beside the machine that this runs on. */
export const SLOWER = 6;

export interface Phone {
  readonly context: BrowserContext;
  /** The folder of all that it keeps, gone when the measurement is over. */
  readonly profile: string;
}

/** A phone with storage of its own, in Kabulonga. */
export async function openPhone(after: After, options: BrowserContextOptions = {}): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'linka-phone-'));
  const executablePath = installedChromium(process.env);
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-ZM',
    timezoneId: 'Africa/Lusaka',
    geolocation: { latitude: -15.4067, longitude: 28.3228, accuracy: 15 },
    permissions: ['geolocation'],
    ...options,
  });
  after(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  return { context, profile };
}

/** Makes this page as slow as a cheap phone. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** A first visit: says where one is and waits for the shops. */
export async function visitShops(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Use my location' }).click();
  await page.locator('main a[href^="/shops/"]').first().waitFor();
}
