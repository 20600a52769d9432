import { launch } from 'chrome-launcher';
import { chromium } from '@playwright/test';
import { installedChromium } from '../../../local/src/test-run/chromium.ts';
import type { After } from '../cleanup.ts';

/**
 * Opens a browser that nobody drives but Lighthouse, and answers its debugging port: the sessions of a second driver
 * take a hundred milliseconds of the page's own thread, which would count as the page's. `profile` is the folder of a
 * phone that is closed; without it this one has never been anywhere.
 */
export async function openBrowser(after: After, profile?: string): Promise<number> {
  const browser = await launch({
    chromePath: installedChromium(process.env) ?? chromium.executablePath(),
    ignoreDefaultFlags: true,
    chromeFlags: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--lang=en-ZM',
    ],
    logLevel: 'error',
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
  after(() => {
    browser.kill();
    return Promise.resolve();
  });
  return browser.port;
}
