import { fromMomoAmount } from '@linka/contracts/money';
import * as z from 'zod/mini';
import type { Reply } from '../http.ts';
import type { Asked, Found } from '../provider.ts';

/** Errors of the request itself, which come as 500: sending it again would meet the same. The set is MTN's. */
const logical: ReadonlySet<string> = new Set([
  'INVALID_CURRENCY',
  'INVALID_CALLBACK_URL_HOST',
  'NOT_ALLOWED_TARGET_ENVIRONMENT',
  'NOT_ALLOWED',
  'PAYER_NOT_FOUND',
  'PAYEE_NOT_FOUND',
  'PAYEE_NOT_ALLOWED_TO_RECEIVE',
  'PAYER_LIMIT_REACHED',
  'NOT_ENOUGH_FUNDS',
]);

const Coded = z.object({ code: z.string() });
const codeOf = (json: unknown): string | undefined => Coded.safeParse(json).data?.code;

/** Reads the answer to a POST. Only 202 is accepted, and 409: this very reference is there already. */
export function asked(reply: Reply): Asked {
  if (reply.kind === 'silence') return { kind: 'unclear' };
  const { status, json } = reply;
  if (status === 202 || status === 409) return { kind: 'accepted' };
  if (status === 400) return { kind: 'refused', reason: codeOf(json) ?? 'BAD_REQUEST' };
  const code = codeOf(json);
  // 401, 403, 429, 503, the firewall's HTML with 200: nothing is known to have happened.
  return status === 500 && code !== undefined && logical.has(code)
    ? { kind: 'refused', reason: code }
    : { kind: 'unclear' };
}

const Party = z.object({ partyId: z.string() });
const Status = z.object({
  status: z.string(),
  amount: z.optional(z.coerce.string()),
  currency: z.optional(z.string()),
  externalId: z.optional(z.string()),
  payer: z.optional(Party),
  payee: z.optional(Party),
  financialTransactionId: z.optional(z.coerce.string()),
  // Documented as an object, seen as a plain string.
  reason: z.optional(z.union([z.string(), Coded])),
});

interface Expected {
  readonly amountNgwee: number;
  readonly currency: string;
  readonly party: string;
  readonly externalId: string;
}

/** Is this the payment we asked for? MTN normalises amounts, so they are compared in ngwee. */
const matches = (told: z.infer<typeof Status>, expected: Expected): boolean =>
  told.amount !== undefined &&
  fromMomoAmount(told.amount) === expected.amountNgwee &&
  told.currency === expected.currency &&
  (told.payer ?? told.payee)?.partyId === expected.party &&
  told.externalId === expected.externalId;

/** Reads the answer to a status call. A status nobody has heard of is not final. */
export function found(reply: Reply, expected?: Expected): Found {
  if (reply.kind === 'silence') return { kind: 'unclear' };
  if (reply.status === 404) return { kind: 'unknown' };
  const parsed = reply.status === 200 ? Status.safeParse(reply.json) : undefined;
  if (!parsed?.success) return { kind: 'unclear' };
  const { status, reason, financialTransactionId = null } = parsed.data;
  if (status === 'FAILED')
    return { kind: 'failed', reason: (typeof reason === 'object' ? reason.code : reason) ?? 'UNKNOWN' };
  if (status !== 'SUCCESSFUL') return { kind: 'pending' };
  const right = expected === undefined || matches(parsed.data, expected);
  return { kind: right ? 'successful' : 'mismatch', financialTransactionId };
}
