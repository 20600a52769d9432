import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** Beside the run's other files, so that it tells of every journey, in whatever process it ran. */
const file = (): string => join(dirname(process.env.LINKA_RUN ?? ''), 'policy-violations.log');

/** Chromium's words for what a content security policy, or its trusted types, stopped. */
const VIOLATION =
  /Content Security Policy|TrustedHTML|TrustedScript|Permissions policy violation|not draw with|not Linka’s/i;

/** Writes down whatever a page of this context does that its policy forbids. */
export function watchPolicy(context: BrowserContext): BrowserContext {
  const note = (page: string, text: string): void => {
    if (VIOLATION.test(text)) appendFileSync(file(), `${page}: ${text}\n`);
  };
  context.on('console', message => note(message.page()?.url() ?? '', message.text()));
  context.on('weberror', error => note(error.page()?.url() ?? '', String(error.error())));
  return context;
}

/** What was stopped since the system started, a line each. */
export const violations = (): string[] =>
  existsSync(file()) ? readFileSync(file(), 'utf8').trim().split('\n') : [];
