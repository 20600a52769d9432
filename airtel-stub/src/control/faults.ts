import { fail, readBody } from '@linka/stub-kit/control';
import { Router } from 'express';
import * as z from 'zod';
import { callbackScriptOf } from '../callbacks/script.ts';
import { effectOf, operations } from '../faults/fault.ts';
import type { Stub } from '../stub.ts';

const FaultBody = z.strictObject({
  operation: z.enum([...operations, 'callback']),
  fault: z.string(),
  times: z.number().int().min(1).max(100_000).default(1),
  referenceId: z.string().optional(),
});

/** Scripts what the next calls of an operation will meet. */
export function faultRoutes(stub: Stub): Router {
  const router = Router();
  router.post('/faults', (req, res) => {
    const body = readBody(req.body, FaultBody, res);
    if (!body) return;
    if (scripted(stub, body)) res.status(201).json(body);
    else fail(res, 400, 'unknown_fault', { operation: body.operation, fault: body.fault });
  });
  router.delete('/faults', (_req, res) => {
    stub.faults.clear();
    stub.callbackFaults.clear();
    res.status(204).end();
  });
  return router;
}

function scripted(
  stub: Stub,
  { operation, fault: name, times, referenceId }: z.infer<typeof FaultBody>,
): boolean {
  if (operation === 'callback') {
    const effect = callbackScriptOf(name);
    if (effect) stub.callbackFaults.add({ operation, name, effect, times, referenceId });
    return effect !== undefined;
  }
  const effect = effectOf(name);
  if (effect) stub.faults.add({ operation, name, effect, times, referenceId });
  return effect !== undefined;
}
