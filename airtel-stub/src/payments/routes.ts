import type { Answer } from '@linka/stub-kit/answers';
import { served } from '@linka/stub-kit/endpoint';
import { Router, type Request, type RequestHandler } from 'express';
import * as z from 'zod';
import type { Operation } from '../faults/fault.ts';
import { refusal, success, unauthorised } from '../http/answers.ts';
import { messageOf } from '../http/codes.ts';
import type { Stub } from '../stub.ts';
import { collect } from './collect.ts';
import { refund } from './refund.ts';

/** Collection: ask for money, ask what came of it, give it back. */
export function paymentRoutes(stub: Stub): Router {
  const router = Router();
  const merchant = (operation: Operation, run: (stub: Stub, req: Request) => Answer): RequestHandler =>
    served(stub, {
      operation,
      referenceIdOf: req => stringOf(req.params.id) ?? named(req),
      answerTo: req => {
        const token = /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? '';
        return stub.tokens.isLive(token) ? run(stub, req) : unauthorised;
      },
    });
  router.post('/merchant/v1/payments/', merchant('collect', collect));
  router.post('/standard/v1/payments/refund', merchant('refund', refund));
  router.get('/standard/v1/payments/:id', merchant('enquiry', enquiry));
  return router;
}

/** TS and TF are final. Neither amount nor payer is told; Airtel's own number only once it is paid. */
function enquiry({ store, settings }: Stub, req: Request): Answer {
  const payment = store.state.payments.get(stringOf(req.params.id) ?? '');
  if (!payment) return refusal('ESB000045');
  const { id, outcome } = payment;
  if (!outcome)
    return success({ transaction: { id, message: messageOf('DP00800001006'), status: settings.openStatus } });
  if (outcome.status === 'TF')
    return success({ transaction: { id, message: messageOf(outcome.code), status: 'TF' } }, outcome.code);
  const { airtelMoneyId: airtel_money_id, status } = outcome;
  return success({ transaction: { airtel_money_id, id, message: 'Paid', status } }, 'DP00800001001');
}

const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const Named = z.object({
  transaction: z.object({ id: z.string().optional(), airtel_money_id: z.string().optional() }),
});

/** The id in a body, whatever else is wrong with it, so that faults and calls find their payment. */
function named(req: Request): string | undefined {
  try {
    const { id, airtel_money_id } = Named.parse(JSON.parse(String(req.body))).transaction;
    return id ?? airtel_money_id;
  } catch {
    return undefined;
  }
}
