import type { Effect } from '@linka/stub-kit/faults';
import { silentEffectOf } from '@linka/stub-kit/faults';
import { refusal, unauthorised } from '../http/answers.ts';
import { codes } from '../http/codes.ts';

export const operations = ['token', 'collect', 'enquiry', 'refund'] as const;
export type Operation = (typeof operations)[number];

const simple: Record<string, Effect> = {
  'html-200': { kind: 'answer', answer: { status: 200, html: '<html><body>Request Rejected</body></html>' } },
  '400': { kind: 'answer', answer: { status: 400 } },
  '401': { kind: 'answer', answer: unauthorised },
  '403': { kind: 'answer', answer: { status: 403, json: { error: 'Forbidden' } } },
  '429': { kind: 'answer', answer: { status: 429 } },
  '500': { kind: 'answer', answer: { status: 500 } },
  '503': { kind: 'answer', answer: { status: 503 } },
};

/** Reads a fault's name: one of the above, `code:ESB000008` (HTTP 200, success=false), or one that any stand-in knows. */
export function effectOf(name: string): Effect | undefined {
  const code = /^code:(\w+)$/.exec(name)?.[1];
  if (code !== undefined && Object.hasOwn(codes, code)) return { kind: 'answer', answer: refusal(code) };
  return Object.hasOwn(simple, name) ? simple[name] : silentEffectOf(name);
}
