import { join } from 'node:path';
import journeys from '../playwright.config.ts';

/** The album of screens: `npm run screens` leaves it in test-results/screens and compares it with its baselines. */
export default {
  ...journeys,
  projects: [{ name: 'album', testDir: '.' }],
  globalSetup: join(import.meta.dirname, '../system/start.ts'),
  outputDir: '../../test-results/album',
  timeout: 300_000,
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  expect: {
    ...journeys.expect,
    // Another machine draws letters a little otherwise, and a courier may have another name; a moved card is more.
    toHaveScreenshot: { maxDiffPixelRatio: 0.03, threshold: 0.25 },
  },
};
