import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';

import { run } from './run.ts';

/** Central Lusaka: four of the demo shops are within ten kilometres. */
export const lusaka = { latitude: -15.4067, longitude: 28.3228, accuracy: 15 };

/** A cheap Android phone, held upright. */
export const phone = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: run.app,
    ...options,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    geolocation: lusaka,
    permissions: ['geolocation'],
  });

/** The tablet on the counter. */
export const tablet = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({
    ...options,
    baseURL: run.app,
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
  });
