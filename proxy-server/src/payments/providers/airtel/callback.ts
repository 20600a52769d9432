import { createHmac, timingSafeEqual } from 'node:crypto';
import { Id } from '@linka/contracts/ids';
import * as z from 'zod/mini';

const Body = z.object({ transaction: z.looseObject({ id: Id }), hash: z.optional(z.string()) });

/**
 * Which payment a callback says has moved; undefined for one that says nothing, or whose hash is not ours while callback
 * authentication is on. Which bytes Airtel hashes is not published; should it be others, callbacks are ignored and
 * payments are found by asking.
 */
export function paymentOfCallback(body: unknown, secret: string | undefined): string | undefined {
  const parsed = Body.safeParse(body).data;
  if (!parsed) return undefined;
  const { transaction, hash = '' } = parsed;
  if (secret === undefined) return transaction.id;
  const expected = createHmac('sha256', secret).update(JSON.stringify({ transaction })).digest();
  const given = Buffer.from(hash, 'base64');
  return expected.length === given.length && timingSafeEqual(expected, given) ? transaction.id : undefined;
}
