import express, { type ErrorRequestHandler, type Express } from 'express';
import { accessRoutes } from './access/routes.ts';
import { controlRoutes } from './control/routes.ts';
import { paymentRoutes } from './payments/routes.ts';
import { follow } from './payments/settle.ts';
import { createStub, type Dependencies } from './stub.ts';

/** Airtel's API as an Express app. Payments the journal left open go on where they were. */
export function createApp(dependencies: Dependencies): Express {
  const stub = createStub(dependencies);
  stub.clock.advance(stub.store.state.clockAdvancedMs);
  for (const payment of stub.store.state.payments.values()) if (!payment.outcome) follow(stub, payment);

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.get(['/health', '/health/ready'], (_req, res) => void res.json({ status: 'ok' }));
  app.use('/control', controlRoutes(stub));
  app.use(express.text({ type: () => true, limit: '64kb' }));
  app.use(accessRoutes(stub), paymentRoutes(stub));
  app.use((_req, res) => void res.status(404).json({ error: 'Not Found' }));
  const failed: ErrorRequestHandler = (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status >= 500) stub.log.error({ err: error }, 'a request failed');
    res.status(status).json({ error: status >= 500 ? 'Internal Server Error' : 'Bad Request' });
  };
  app.use(failed);
  return app;
}
