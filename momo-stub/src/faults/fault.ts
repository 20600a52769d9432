import {
  duplicatedReference,
  gatewayError,
  lengthRequired,
  requestRejected,
  resourceNotFound,
  serverError,
  serviceUnavailable,
} from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';

export const operations = [
  'apiuser',
  'apikey',
  'token',
  'requesttopay',
  'status',
  'refund',
  'refund-status',
  'transfer',
  'transfer-status',
  'balance',
  'accountholder',
  'userinfo',
  'delivery-notification',
] as const;
export type Operation = (typeof operations)[number];

/** What a fault does to one HTTP call. `after` means the call has had its effect, but the caller never hears. */
export type Effect =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'slow'; ms: number }
  | { kind: 'hang' | 'drop'; when: 'before' | 'after' };

const simple: Record<string, Effect> = {
  'html-200': { kind: 'answer', answer: requestRejected },
  '400': { kind: 'answer', answer: { status: 400 } },
  '401': { kind: 'answer', answer: gatewayError(401, 'Unauthorized') },
  '403': { kind: 'answer', answer: gatewayError(403, 'Forbidden') },
  '404': { kind: 'answer', answer: resourceNotFound },
  'not-found-then-found': { kind: 'answer', answer: resourceNotFound },
  '409': { kind: 'answer', answer: duplicatedReference },
  '411': { kind: 'answer', answer: lengthRequired },
  '429': { kind: 'answer', answer: { status: 429 } },
  '503': { kind: 'answer', answer: serviceUnavailable },
  hang: { kind: 'hang', when: 'before' },
  'hang-after': { kind: 'hang', when: 'after' },
  'drop-before': { kind: 'drop', when: 'before' },
  'drop-after': { kind: 'drop', when: 'after' },
};

/** Reads a fault's name: one of the above, `500:CODE` or `slow:MS`. Undefined when there is no such fault. */
export function effectOf(name: string): Effect | undefined {
  const code = /^500:([A-Z_]+)$/.exec(name)?.[1];
  if (code) return { kind: 'answer', answer: serverError(code) };
  const ms = /^slow:(\d{1,7})$/.exec(name)?.[1];
  if (ms) return { kind: 'slow', ms: Number(ms) };
  return Object.hasOwn(simple, name) ? simple[name] : undefined;
}
