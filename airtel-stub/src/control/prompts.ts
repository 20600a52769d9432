import { digits, fail, readBody } from '@linka/stub-kit/control';
import { fixedAmount } from '@linka/stub-kit/money';
import { Router, type Response } from 'express';
import * as z from 'zod';
import type { Payment, Verdict } from '../payments/payment.ts';
import { settle } from '../payments/settle.ts';
import { walletOf } from '../store/state.ts';
import type { Stub } from '../stub.ts';

const WRONG_PIN = 'DP00800001002';
const ApproveBody = z.strictObject({ pin: z.string().optional() });
const RejectBody = z.strictObject({
  reason: z
    .string()
    .regex(/^DP\d{11}$/)
    .default('DP00800001008'),
});

/** The payers' handsets: what they see, and what they press. A wrong PIN ends the payment at once. */
export function promptRoutes(stub: Stub): Router {
  const router = Router();
  const find = (id: string) => stub.store.state.payments.get(id);

  router.get('/prompts', (req, res) => {
    const msisdn = digits(req.query.msisdn);
    const open = [...stub.store.state.payments.values()].filter(
      payment => !payment.outcome && !payment.ignored && (msisdn === undefined || payment.msisdn === msisdn),
    );
    res.json({ prompts: stub.settings.mode === 'auto' ? [] : open.map(payment => present(stub, payment)) });
  });

  const ending = (res: Response, id: string, verdictOf: (payment: Payment) => Verdict) => {
    const payment = find(id);
    if (!payment) fail(res, 404, 'unknown_prompt');
    else if (!settle(stub, id, verdictOf(payment))) fail(res, 409, 'already_settled');
    else res.json(present(stub, find(id) ?? payment));
  };
  router.post('/prompts/:id/approve', (req, res) => {
    const body = readBody(req.body, ApproveBody, res);
    if (body)
      ending(res, req.params.id, ({ msisdn }) =>
        body.pin === undefined || body.pin === walletOf(stub.store.state, msisdn).pin
          ? { approve: true }
          : { approve: false, code: WRONG_PIN },
      );
  });
  router.post('/prompts/:id/reject', (req, res) => {
    const body = readBody(req.body, RejectBody, res);
    if (body) ending(res, req.params.id, () => ({ approve: false, code: body.reason }));
  });
  router.post('/prompts/:id/ignore', (req, res) => {
    const payment = find(req.params.id);
    if (!payment) fail(res, 404, 'unknown_prompt');
    else if (payment.outcome) fail(res, 409, 'already_settled');
    else {
      stub.store.record({ type: 'prompt-ignored', id: payment.id });
      res.json(present(stub, payment));
    }
  });
  return router;
}

/** What a handset shows. */
function present({ clock, config, settings }: Stub, payment: Payment) {
  const { id, msisdn, amountMinor, reference, outcome, createdAt, expiresAt } = payment;
  return {
    referenceId: id,
    msisdn,
    merchant: config.merchant,
    amount: fixedAmount(amountMinor),
    currency: 'ZMW',
    payerMessage: reference,
    status: outcome?.status ?? settings.openStatus,
    ...(outcome?.status === 'TF' ? { reason: outcome.code } : {}),
    askedAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    secondsLeft: Math.max(0, Math.ceil((expiresAt - clock.now()) / 1000)),
  };
}
