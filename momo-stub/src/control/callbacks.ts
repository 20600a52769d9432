import { Router } from 'express';
import * as z from 'zod';
import { sendCallback } from '../callbacks/send.ts';
import type { Stub } from '../stub.ts';
import { presentTransaction } from '../transactions/present.ts';
import { transactionKey } from '../transactions/transaction.ts';
import { fail, readBody, text } from '@linka/stub-kit/control';

const ForgedBody = z.strictObject({
  kind: z.enum(['requesttopay', 'refund', 'transfer']).default('requesttopay'),
  method: z.enum(['POST', 'PUT']).default('POST'),
  /** Sent instead of what is true. */
  body: z.record(z.string(), z.unknown()).default({}),
});

/** The callbacks that went out, and callbacks on demand: at any time, true or false. */
export function callbackRoutes(stub: Stub): Router {
  const router = Router();

  router.get('/callbacks', (req, res) => {
    res.json({ callbacks: stub.callbacks.all(text(req.query.referenceId)) });
  });

  router.post('/callbacks/:referenceId', async (req, res) => {
    const letter = readBody(req.body, ForgedBody, res);
    if (!letter) return;
    const referenceId = req.params.referenceId.toLowerCase();
    const transaction = stub.store.state.transactions.get(transactionKey(letter.kind, referenceId));
    if (!transaction) {
      fail(res, 404, 'unknown_transaction');
      return;
    }
    const { callbackUrl: url } = transaction;
    if (url === undefined) {
      fail(res, 409, 'no_callback_url');
      return;
    }
    const truth = presentTransaction(transaction, stub.clock.now(), stub.settings.reasonShape);
    await sendCallback(stub, { referenceId, url, method: letter.method, body: { ...truth, ...letter.body } });
    res.json({ callbacks: stub.callbacks.all(referenceId) });
  });
  return router;
}
