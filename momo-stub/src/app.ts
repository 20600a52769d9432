import express from 'express';
import type { Express } from 'express';
import { collectionRoutes } from './collection/routes.ts';
import { controlRoutes } from './control/routes.ts';
import { disbursementRoutes } from './disbursement/routes.ts';
import { errorHandler, unknownPath } from './http/errors.ts';
import { provisioningRoutes } from './provisioning/routes.ts';
import { createStub } from './stub.ts';
import type { Dependencies } from './stub.ts';
import { follow } from './transactions/settle.ts';

/** MTN MoMo's API as an Express app. Payments the journal left open go on where they were. */
export function createApp(dependencies: Dependencies): Express {
  const stub = createStub(dependencies);
  stub.clock.advance(stub.store.state.clockAdvancedMs);
  for (const transaction of stub.store.state.transactions.values()) {
    if (!transaction.outcome) follow(stub, transaction);
  }

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.get(['/health', '/health/ready'], (_req, res) => void res.json({ status: 'ok' }));
  app.use('/control', controlRoutes(stub));
  app.use(express.text({ type: () => true, limit: '64kb' }));
  if (stub.config.targetEnvironment === 'sandbox') app.use('/v1_0', provisioningRoutes(stub));
  app.use('/collection', collectionRoutes(stub));
  app.use('/disbursement', disbursementRoutes(stub));
  app.use(unknownPath, errorHandler(stub.log));
  return app;
}
