import { Router } from 'express';
import type { Response } from 'express';
import * as z from 'zod';
import { approvePrompt, ignorePrompt, openPrompts, presentPrompt, rejectPrompt } from '../payer/prompts.ts';
import type { Handled } from '../payer/prompts.ts';
import type { Stub } from '../stub.ts';
import { digits, fail, readBody } from '@linka/stub-kit/control';

const ApproveBody = z.strictObject({ pin: z.string().optional() });
const RejectBody = z.strictObject({
  reason: z
    .string()
    .regex(/^[A-Z_]+$/)
    .default('APPROVAL_REJECTED'),
});

/** The payers' handsets: what they see, and what they press. */
export function promptRoutes(stub: Stub): Router {
  const router = Router();

  router.get('/prompts', (req, res) => {
    const prompts = openPrompts(stub, digits(req.query.msisdn)).map(prompt => presentPrompt(stub, prompt));
    res.json({ prompts });
  });
  router.post('/prompts/:referenceId/approve', (req, res) => {
    const body = readBody(req.body, ApproveBody, res);
    if (body) answer(stub, res, approvePrompt(stub, req.params.referenceId.toLowerCase(), body.pin));
  });
  router.post('/prompts/:referenceId/reject', (req, res) => {
    const body = readBody(req.body, RejectBody, res);
    if (body) answer(stub, res, rejectPrompt(stub, req.params.referenceId.toLowerCase(), body.reason));
  });
  router.post('/prompts/:referenceId/ignore', (req, res) => {
    answer(stub, res, ignorePrompt(stub, req.params.referenceId.toLowerCase()));
  });
  return router;
}

function answer(stub: Stub, res: Response, handled: Handled): void {
  if (!handled.ok) {
    const more = handled.reason === 'wrong_pin' ? { attemptsLeft: handled.attemptsLeft } : {};
    fail(res, statuses[handled.reason], handled.reason, more);
    return;
  }
  const { outcome } = handled.transaction;
  const reason = outcome?.status === 'FAILED' ? outcome.reason : undefined;
  const prompt = presentPrompt(stub, handled.transaction);
  // The payer knows the end at once, even while the merchant's status call lags behind.
  res.json({ ...prompt, status: outcome?.status ?? prompt.status, reason });
}

const statuses = { unknown_prompt: 404, already_settled: 409, wrong_pin: 422 } as const;
