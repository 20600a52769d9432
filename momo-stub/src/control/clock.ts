import { Router } from 'express';
import * as z from 'zod';
import type { Stub } from '../stub.ts';
import { readBody } from '@linka/stub-kit/control';

const AdvanceBody = z.strictObject({
  advanceMs: z
    .number()
    .int()
    .min(0)
    .max(366 * 86_400_000),
});

/** The stub's time. Whatever falls due while it is advanced has happened when the call answers. */
export function clockRoutes(stub: Stub): Router {
  const router = Router();
  const now = () => ({ now: new Date(stub.clock.now()).toISOString() });

  router.get('/clock', (_req, res) => void res.json(now()));
  router.post('/clock', (req, res) => {
    const body = readBody(req.body, AdvanceBody, res);
    if (!body) return;
    stub.store.record({ type: 'clock-advanced', ms: body.advanceMs });
    stub.clock.advance(body.advanceMs);
    res.json(now());
  });
  return router;
}
