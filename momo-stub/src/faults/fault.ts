import {
  duplicatedReference,
  gatewayError,
  lengthRequired,
  requestRejected,
  resourceNotFound,
  serverError,
  serviceUnavailable,
} from '../http/answers.ts';
import { silentEffectOf } from '@linka/stub-kit/faults';
import type { Effect } from '@linka/stub-kit/faults';

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
};

/** Reads a fault's name: one of the above, `500:CODE`, or one that any stand-in knows. Undefined when there is no such fault. */
export function effectOf(name: string): Effect | undefined {
  const code = /^500:([A-Z_]+)$/.exec(name)?.[1];
  if (code) return { kind: 'answer', answer: serverError(code) };
  return Object.hasOwn(simple, name) ? simple[name] : silentEffectOf(name);
}
