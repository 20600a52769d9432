import * as z from 'zod/mini';
import type { Reply } from '../http.ts';
import type { Asked, Found } from '../provider.ts';
import { ALREADY_THERE, notFound, reasonOf, undecided } from './codes.ts';

const Answer = z.object({
  status: z.object({
    success: z.boolean(),
    /** The wallet's code; the platform before it has its own, in `result_code`. */
    response_code: z.optional(z.string()),
    result_code: z.optional(z.string()),
  }),
  data: z.optional(
    z.object({
      transaction: z.optional(
        z.object({
          id: z.optional(z.unknown()),
          status: z.optional(z.string()),
          airtel_money_id: z.optional(z.coerce.string()),
        }),
      ),
    }),
  ),
});

/** A business refusal comes with HTTP 200 too, so the status alone says nothing. */
function read(reply: Reply) {
  if (reply.kind === 'silence' || (reply.status !== 200 && reply.status !== 400)) return undefined;
  const parsed = Answer.safeParse(reply.json).data;
  if (!parsed) return undefined;
  const { success, response_code, result_code } = parsed.status;
  return { success, code: response_code ?? result_code ?? 'UNKNOWN', transaction: parsed.data?.transaction };
}

/** Reads the answer to a request to collect. Success means that the payer is being asked. */
export function askedToCollect(reply: Reply): Asked {
  const answer = read(reply);
  if (!answer) return { kind: 'unclear' };
  const { success, code } = answer;
  if (success || code === ALREADY_THERE || undecided.has(code)) return { kind: 'accepted' };
  return { kind: 'refused', reason: reasonOf(code) };
}

/** Reads the answer to an enquiry. Only TS and TF are final, and only of the payment that was asked about. */
export function foundOf(reply: Reply, paymentId: string): Found {
  const answer = read(reply);
  if (!answer) return { kind: 'unclear' };
  const { success, code, transaction } = answer;
  if (!success) return { kind: notFound.has(code) ? 'unknown' : 'unclear' };
  const financialTransactionId = transaction?.airtel_money_id ?? null;
  switch (transaction?.status) {
    case 'TS':
      return { kind: transaction.id === paymentId ? 'successful' : 'mismatch', financialTransactionId };
    case 'TF':
      return transaction.id === paymentId ? { kind: 'failed', reason: reasonOf(code) } : { kind: 'unclear' };
    default:
      return { kind: 'pending' };
  }
}

/** Reads the answer to a refund. It is final: Airtel has no enquiry for refunds, so what is not clear is sent again. */
export function askedToPayBack(reply: Reply): Asked {
  const answer = read(reply);
  if (!answer) return { kind: 'unclear' };
  const { success, code } = answer;
  if (success || code === ALREADY_THERE) return { kind: 'accepted' };
  return undecided.has(code) ? { kind: 'unclear' } : { kind: 'refused', reason: reasonOf(code) };
}
