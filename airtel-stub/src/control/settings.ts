import { readBody, text } from '@linka/stub-kit/control';
import { Router } from 'express';
import * as z from 'zod';
import { SettingsPatch } from '../settings.ts';
import { resetStub, type Stub } from '../stub.ts';

const AdvanceBody = z.strictObject({ advanceMs: z.number().int().min(0).max(31_536_000_000) });

/** The stub's manners, its time, its tokens, the calls it has seen, and a fresh start. */
export function settingsRoutes(stub: Stub): Router {
  const router = Router();

  router.get('/settings', (_req, res) => void res.json(stub.settings));
  router.post('/settings', (req, res) => {
    const patch = readBody(req.body, SettingsPatch, res);
    if (!patch) return;
    Object.assign(stub.settings, patch);
    res.json(stub.settings);
  });
  router.post('/clock', (req, res) => {
    const body = readBody(req.body, AdvanceBody, res);
    if (!body) return;
    stub.store.record({ type: 'clock-advanced', ms: body.advanceMs });
    stub.clock.advance(body.advanceMs);
    res.json({ now: new Date(stub.clock.now()).toISOString() });
  });
  router.get('/calls', (req, res) => {
    const [operation, referenceId] = [text(req.query.operation), text(req.query.referenceId)];
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
  router.post('/tokens/revoke', (_req, res) => {
    stub.tokens.revokeAll();
    res.status(204).end();
  });
  router.post('/reset', (_req, res) => {
    resetStub(stub);
    res.status(204).end();
  });
  return router;
}
