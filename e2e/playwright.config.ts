import { defineConfig } from '@playwright/test';
import { installedChromium } from '../local/src/test-run/chromium.ts';

const chromium = installedChromium(process.env);

export default defineConfig({
  // What all the journeys together must have left behind, or must not, is looked at when they are over.
  projects: [
    { name: 'journeys', testDir: 'journeys', teardown: 'afterwards' },
    { name: 'afterwards', testDir: 'afterwards' },
  ],
  globalSetup: './system/start.ts',
  outputDir: '../test-results',
  // One whole system serves all journeys, on as few as two processors.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'en-ZM',
    timezoneId: 'Africa/Lusaka',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Without these a browser in a closed network calls home at every start.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The map is drawn from what the app brings along: nobody's tiles, and the same picture everywhere.
        '--host-resolver-rules=MAP tile.openstreetmap.org ^NOTFOUND',
      ],
    },
  },
});
