import { randomUUID } from 'node:crypto';
import compression from 'compression';
import cors from 'cors';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import type { Log } from '../log.ts';
import { jsonBody } from './body.ts';
import type { Authenticate } from './caller.ts';
import { nothingHere, surprises } from './errors.ts';
import { Limiter } from './limits.ts';
import { mount } from './mount.ts';
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

const REQUEST_ID = /^[\w-]{8,64}$/;

/** The HTTP face of the gateway: the same guards for every route. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustProxy);
  app.use(
    pinoHttp({
      logger: options.log,
      genReqId: (req, res) => {
        const given = req.headers['x-request-id'];
        const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
        res.setHeader('x-request-id', id);
        return id;
      },
      customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'debug'),
      serializers: {
        req: (req: { id: string; method: string; url: string }) => ({
          id: req.id,
          method: req.method,
          url: req.url.split('?')[0],
        }),
        res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      },
    }),
  );
  app.use(
    helmet({
      strictTransportSecurity: options.secure,
      contentSecurityPolicy: { directives: { upgradeInsecureRequests: options.secure ? [] : null } },
    }),
  );
  app.use(
    cors({
      origin: [...options.corsOrigins],
      exposedHeaders: ['age', 'etag', 'linka-catalogue', 'retry-after', 'x-request-id'],
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
  mount(app, options.routes, {
    authenticate: options.authenticate,
    limiter: new Limiter(),
    log: options.log,
  });
  app.use(nothingHere);
  app.use(surprises(options.log));
  return app;
}
