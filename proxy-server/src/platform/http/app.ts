import cors from 'cors';
import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Log } from '../log.ts';
import { formBody, jsonBody } from './body.ts';
import type { Authenticate } from './caller.ts';
import { compress } from './compress.ts';
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
  /** Times each request. */
  readonly measure: RequestHandler;
  /** Turns requests away when there is too much to do, before anything is read or looked up for them. */
  readonly shed: RequestHandler;
  /** Pages outside the contract: health, metrics, documentation. Mounted after the routes, which are asked for more. */
  readonly pages: Router;
}

/** Our pages have no script and one style sheet. Whoever needs more (a shop's payment page) says so itself. */
const pagePolicy = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

/** The HTTP face of the gateway: the same guards for every route. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustProxy);
  app.use(requestLog(options.log));
  app.use(options.measure);
  app.use(
    helmet({
      strictTransportSecurity: options.secure,
      contentSecurityPolicy: { useDefaults: false, directives: pagePolicy },
    }),
  );
  app.use((_req, res, next) => {
    res.setHeader('permissions-policy', 'geolocation=(), camera=(), microphone=(), payment=()');
    next();
  });
  app.use(
    cors({
      origin: [...options.corsOrigins],
      exposedHeaders: ['age', 'date', 'etag', 'linka-catalogue', 'retry-after', 'x-request-id'],
      maxAge: 7200,
    }),
  );
  app.use(options.shed);
  app.use(jsonBody);
  app.use('/pay', formBody);
  mount(app, options.routes, {
    authenticate: options.authenticate,
    limiter: new Limiter(),
    origins: options.corsOrigins,
    log: options.log,
  });
  app.use(compress, options.pages);
  app.use(nothingHere);
  app.use(surprises(options.log));
  return app;
}
