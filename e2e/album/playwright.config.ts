import { join } from 'node:path';
import journeys from '../playwright.config.ts';

/** The album of screens: `npm run screens` leaves pictures in test-results/screens. */
export default {
  ...journeys,
  testDir: '.',
  globalSetup: join(import.meta.dirname, '../system/start.ts'),
  outputDir: '../../test-results/album',
  timeout: 180_000,
};
