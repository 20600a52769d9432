import { Router } from 'express';
import type { Stub } from '../stub.ts';
import { presentTransaction } from '../transactions/present.ts';
import { text } from '@linka/stub-kit/control';

/** What merchants have done: their HTTP calls, and the payments that came of them. */
export function historyRoutes(stub: Stub): Router {
  const router = Router();

  router.get('/calls', (req, res) => {
    const operation = text(req.query.operation);
    const referenceId = text(req.query.referenceId);
    const calls = stub.calls.seen({
      ...(operation === undefined ? {} : { operation }),
      ...(referenceId === undefined ? {} : { referenceId }),
    });
    res.json({ count: calls.length, calls });
  });
  router.delete('/calls', (_req, res) => {
    stub.calls.clear();
    res.status(204).end();
  });

  router.get('/transactions', (_req, res) => {
    const transactions = [...stub.store.state.transactions.values()].map(transaction => ({
      kind: transaction.kind,
      referenceId: transaction.referenceId,
      ...presentTransaction(transaction, stub.clock.now(), stub.settings.reasonShape),
    }));
    res.json({ transactions });
  });
  return router;
}
