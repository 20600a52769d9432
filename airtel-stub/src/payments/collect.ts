import type { Answer } from '@linka/stub-kit/answers';
import type { Request } from 'express';
import * as z from 'zod';
import { refusal, success } from '../http/answers.ts';
import { bodyOf } from '../http/body.ts';
import { walletOf } from '../store/state.ts';
import type { Stub } from '../stub.ts';
import type { Payment } from './payment.ts';
import { follow } from './settle.ts';

/** A prompt that nobody answers is timed out. Airtel does not say when; MTN's five minutes will do. */
const PROMPT_LIFE_MS = 5 * 60_000;

const Body = z.object({
  reference: z.string(),
  subscriber: z.object({
    country: z.string(),
    currency: z.string(),
    msisdn: z.union([z.string(), z.number()]),
  }),
  transaction: z.object({
    /** A number, unlike MTN's text. */
    amount: z.number(),
    country: z.string(),
    currency: z.string(),
    id: z.string(),
  }),
});

/** `POST /merchant/v1/payments/`: success means that the payer is being asked, not that anything was paid. */
export function collect(stub: Stub, req: Request): Answer {
  const body = bodyOf(req, Body);
  if (!body || !/^[a-z0-9 -]{4,64}$/i.test(body.reference)) return refusal('ESB000008');
  const { subscriber, transaction, reference } = body;
  const code = problemOf(req, body);
  if (code !== undefined) return refusal(code);
  if (stub.store.state.payments.has(transaction.id)) return refusal('ESB000041');
  const createdAt = stub.clock.now();
  const payment: Payment = {
    id: transaction.id,
    reference,
    msisdn: `260${subscriber.msisdn}`,
    amountMinor: Math.round(transaction.amount * 100),
    createdAt,
    expiresAt: createdAt + PROMPT_LIFE_MS,
    ignored: false,
    outcome: undefined,
    refundedAt: undefined,
  };
  if (!walletOf(stub.store.state, payment.msisdn).active) return refusal('ESB000036');
  stub.store.record({ type: 'payment-accepted', payment });
  follow(stub, payment);
  return success({ transaction: { id: payment.id, status: 'Success.' } });
}

function problemOf(req: Request, { subscriber, transaction }: z.infer<typeof Body>): string | undefined {
  if (req.get('x-country') !== 'ZM' || subscriber.country !== 'ZM' || transaction.country !== 'ZM')
    return 'ESB000034';
  if (req.get('x-currency') !== 'ZMW' || subscriber.currency !== 'ZMW' || transaction.currency !== 'ZMW')
    return 'ESB000035';
  if (!/^\d{9}$/.test(String(subscriber.msisdn))) return 'ESB000033';
  const minor = transaction.amount * 100;
  if (Math.abs(minor - Math.round(minor)) > 1e-6) return 'ESB000008';
  return transaction.amount < 0.01 ? 'DP00800001004' : undefined;
}
