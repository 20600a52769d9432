import { Router } from 'express';
import { SettingsPatch } from '../settings.ts';
import { resetStub } from '../stub.ts';
import type { Stub } from '../stub.ts';
import { readBody } from '@linka/stub-kit/control';

/** The stub's manners, its tokens, and a fresh start. */
export function settingsRoutes(stub: Stub): Router {
  const router = Router();

  router.get('/settings', (_req, res) => void res.json(stub.settings));
  router.post('/settings', (req, res) => {
    const patch = readBody(req.body, SettingsPatch, res);
    if (!patch) return;
    Object.assign(stub.settings, patch);
    res.json(stub.settings);
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
