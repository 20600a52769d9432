import { Router, json } from 'express';
import type { Stub } from '../stub.ts';
import { callbackRoutes } from './callbacks.ts';
import { clockRoutes } from './clock.ts';
import { faultRoutes } from './faults.ts';
import { historyRoutes } from './history.ts';
import { loopbackOnly } from '@linka/stub-kit/control';
import { moneyRoutes } from './money.ts';
import { promptRoutes } from './prompts.ts';
import { settingsRoutes } from './settings.ts';

/** `/control`: what people at handsets and tests do to the stub. No keys, so nobody from another machine. */
export function controlRoutes(stub: Stub): Router {
  const router = Router();
  router.use(loopbackOnly, json({ limit: '64kb' }));
  router.use(promptRoutes(stub), faultRoutes(stub), callbackRoutes(stub), moneyRoutes(stub));
  router.use(settingsRoutes(stub), clockRoutes(stub), historyRoutes(stub));
  return router;
}
