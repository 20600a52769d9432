import { loopbackOnly } from '@linka/stub-kit/control';
import { json, Router } from 'express';
import type { Stub } from '../stub.ts';
import { faultRoutes } from './faults.ts';
import { moneyRoutes } from './money.ts';
import { promptRoutes } from './prompts.ts';
import { settingsRoutes } from './settings.ts';

/** `/control`: what people at handsets and tests do to the stub, in the words of momo-stub's control. */
export function controlRoutes(stub: Stub): Router {
  const router = Router();
  router.use(loopbackOnly, json({ limit: '64kb' }));
  router.use(promptRoutes(stub), faultRoutes(stub), moneyRoutes(stub), settingsRoutes(stub));
  return router;
}
