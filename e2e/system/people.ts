import { randomInt } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { run } from './run.ts';
import { watchPolicy } from './violations.ts';

/** Central Lusaka: four of the demo shops are within ten kilometres. */
export const lusaka = { latitude: -15.4067, longitude: 28.3228, accuracy: 15 };

/** A number nobody had before, MTN's unless said: journeys share one system, and each counts the money of its own people. */
export const newNumber = (prefix: '96' | '97' = '96'): string =>
  `+260${prefix}${randomInt(1_000_000, 10_000_000)}`;

export const HANDHELD = { width: 360, height: 740 };
export const COUNTER = { width: 1280, height: 800 };

/** A cheap Android phone, held upright. */
export const phone = async (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  watchPolicy(
    await browser.newContext({
      baseURL: run.app,
      ...options,
      viewport: HANDHELD,
      hasTouch: true,
      isMobile: true,
      geolocation: lusaka,
      permissions: ['geolocation'],
    }),
  );

/** The tablet on the counter. */
export const tablet = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> =>
  watchPolicy(
    await browser.newContext({
      ...options,
      baseURL: run.app,
      viewport: COUNTER,
      hasTouch: true,
    }),
  );
