import type { Plan } from '../transactions/transaction.ts';

const DELAYED_MS = 30_000;

/** MTN's sandbox numbers 46733123450 and up, by their last two digits: the reason each fails with. */
const sharedReasons: Record<string, string> = {
  '50': 'INTERNAL_PROCESSING_ERROR',
  '51': 'APPROVAL_REJECTED',
  '52': 'EXPIRED',
};

const reasons: Record<'requesttopay' | 'transfer', Record<string, string>> = {
  requesttopay: {
    ...sharedReasons,
    '55': 'PAYER_NOT_FOUND',
    '56': 'PAYEE_NOT_ALLOWED_TO_RECEIVE',
    '57': 'NOT_ALLOWED',
    '58': 'NOT_ALLOWED_TARGET_ENVIRONMENT',
    '59': 'INVALID_CALLBACK_URL_HOST',
    '60': 'INVALID_CURRENCY',
    '61': 'INTERNAL_PROCESSING_ERROR',
    '62': 'SERVICE_UNAVAILABLE',
    '63': 'COULD_NOT_PERFORM_TRANSACTION',
    // Documented by name alone; no one has recorded what comes back.
    '64': 'TRANSFER_TYPE_UNKNOWN',
  },
  transfer: {
    ...sharedReasons,
    '55': 'NOT_ENOUGH_FUNDS',
    '56': 'PAYER_LIMIT_REACHED',
    '57': 'PAYEE_NOT_FOUND',
    '58': 'NOT_ALLOWED',
    '59': 'NOT_ALLOWED_TARGET_ENVIRONMENT',
    '60': 'INVALID_CALLBACK_URL_HOST',
    '61': 'INVALID_CURRENCY',
    '62': 'INTERNAL_PROCESSING_ERROR',
    '63': 'SERVICE_UNAVAILABLE',
  },
};

const ONGOING = '53';
const DELAYED = '54';
const SUCCESS = '56733123453';

/** The last two digits of a sandbox test number, or undefined for an ordinary number. */
export const testNumberSuffix = (partyId: string): string | undefined =>
  /^467331234(\d\d)$/.exec(partyId)?.[1];

/** How a documented test number ends, in either mode; undefined for every other number. */
export function testNumberPlan(
  kind: 'requesttopay' | 'transfer',
  partyId: string,
  { createdAt, expiresAt }: { createdAt: number; expiresAt: number },
): Plan | undefined {
  if (partyId === SUCCESS) return { by: 'stub', dueAt: createdAt, verdict: { approve: true } };
  const suffix = testNumberSuffix(partyId) ?? '';
  if (suffix === ONGOING) {
    return { by: 'stub', dueAt: expiresAt, verdict: { approve: false, reason: 'EXPIRED' } };
  }
  if (suffix === DELAYED) return { by: 'stub', dueAt: createdAt + DELAYED_MS, verdict: { approve: true } };
  const reason = reasons[kind][suffix];
  return reason === undefined
    ? undefined
    : { by: 'stub', dueAt: createdAt, verdict: { approve: false, reason } };
}
