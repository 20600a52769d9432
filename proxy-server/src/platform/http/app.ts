import compression from 'compression';
import cors from 'cors';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Log } from '../log.ts';
import { formBody, jsonBody } from './body.ts';
import type { Authenticate } from './caller.ts';
import { nothingHere, surprises } from './errors.ts';
import { Limiter } from './limits.ts';
import { mount } from './mount.ts';
import { requestLog } from './request-log.ts';
import type { Route } from './route.ts';

interface AppOptions {
  readonly log: Log;
  readonly corsOrigins: readonly string[];
  readonly trustProxy: number;
  readonly secure: boolean;
  readonly authenticate: Authenticate;
  readonly routes: readonly Route[];
  /** Pages outside the contract: health, metrics, documentation. Mounted before the routes. */
  readonly pages: Router;
}

/** The HTTP face of the gateway: the same guards for every route. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustProxy);
  app.use(requestLog(options.log));
  app.use(
    helmet({
      strictTransportSecurity: options.secure,
      contentSecurityPolicy: { directives: { upgradeInsecureRequests: options.secure ? [] : null } },
    }),
  );
  app.use(
    cors({
      origin: [...options.corsOrigins],
      exposedHeaders: ['age', 'date', 'etag', 'linka-catalogue', 'retry-after', 'x-request-id'],
      maxAge: 7200,
    }),
  );
  // Data is bought by the megabyte; a live stream must not wait in a compressor's buffer.
  app.use(
    compression({
      filter: (req, res) =>
        res.getHeader('content-type') !== 'text/event-stream' && compression.filter(req, res),
    }),
  );
  app.use(options.pages);
  app.use(jsonBody);
  app.use('/pay', formBody);
  mount(app, options.routes, {
    authenticate: options.authenticate,
    limiter: new Limiter(),
    log: options.log,
  });
  app.use(nothingHere);
  app.use(surprises(options.log));
  return app;
}
