import type { Page } from '@playwright/test';

/** What is done at each screen of a walk: a picture taken, or every rule of accessibility asked. */
export type Look = (page: Page, name: string) => Promise<void>;
