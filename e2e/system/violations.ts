import type { BrowserContext } from '@playwright/test';
import { notes } from './notes.ts';

/** What pages did that their policy forbids, since the system started. */
export const violations = notes('policy-violations');

/** Chromium's words for what a content security policy, or its trusted types, stopped. */
const VIOLATION =
  /Content Security Policy|TrustedHTML|TrustedScript|Permissions policy violation|not draw with|not Linka’s/i;

/** Writes down whatever a page of this context does that its policy forbids. */
export function watchPolicy(context: BrowserContext): BrowserContext {
  const note = (page: string, text: string): void => {
    if (VIOLATION.test(text)) violations.add(`${page}: ${text}`);
  };
  context.on('console', message => note(message.page()?.url() ?? '', message.text()));
  context.on('weberror', error => note(error.page()?.url() ?? '', String(error.error())));
  return context;
}
