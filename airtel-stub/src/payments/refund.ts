import type { Answer } from '@linka/stub-kit/answers';
import type { Request } from 'express';
import * as z from 'zod';
import { refusal, success } from '../http/answers.ts';
import { bodyOf } from '../http/body.ts';
import type { Stub } from '../stub.ts';

const Body = z.object({ transaction: z.object({ airtel_money_id: z.string() }) });

/**
 * `POST /standard/v1/payments/refund`: the whole payment goes back, now, once. What Airtel says to a second one is not
 * published; here it is told as the duplicate that it is.
 */
export function refund(stub: Stub, req: Request): Answer {
  const body = bodyOf(req, Body);
  if (!body) return refusal('ESB000008');
  const { airtel_money_id } = body.transaction;
  const { state } = stub.store;
  const payment = [...state.payments.values()].find(
    ({ outcome }) => outcome?.status === 'TS' && outcome.airtelMoneyId === airtel_money_id,
  );
  if (!payment) return refusal('ESB000045');
  if (payment.refundedAt !== undefined) return refusal('ESB000041');
  if (state.merchantMinor < payment.amountMinor) return refusal('DP00800001007');
  stub.store.record({ type: 'payment-refunded', id: payment.id, at: stub.clock.now() });
  return success({ transaction: { airtel_money_id, status: 'SUCCESS' } }, 'DP00800001001');
}
