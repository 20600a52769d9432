import { openApi } from '@linka/contracts/openapi';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Company } from './company/company.ts';
import type { Config } from './config.ts';
import { controlRoutes } from './control/routes.ts';
import { deliveryRoutes } from './deliveries/routes.ts';
import { healthRoutes } from './health/routes.ts';
import { jsonBody, rawBody } from './http/body.ts';
import { fromThisMachine } from './http/loopback.ts';
import { nothingHere, surprises } from './http/problems.ts';
import { mount } from './http/route.ts';
import { signedBy } from './http/signed.ts';
import type { Entry } from './records/entry.ts';
import type { Journal } from './records/journal.ts';
import { Records } from './records/records.ts';
import { Outbox } from './webhooks/outbox.ts';
import { sender } from './webhooks/send.ts';

export interface Dependencies {
  readonly config: Config;
  readonly journal: Journal;
  readonly now: () => Date;
  /** Runs something again and again until the returned function is called. */
  readonly every: (ms: number, run: () => void) => () => void;
  readonly fetch: typeof fetch;
  /** 0 to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Logger;
}

export interface Stub {
  readonly app: Express;
  /** Resolves when no webhook is on its way. */
  readonly idle: () => Promise<void>;
  /** Takes no more work, lets webhooks that are on their way arrive, closes the journal. */
  readonly stop: () => Promise<void>;
}

const TICK_MS = 250;

/** The courier company's program: its records, what it does by itself, and its doors. */
export function createStub({ config, journal, now, every, fetch, random, newId, log }: Dependencies): Stub {
  const records = new Records(journal.past);
  const record = (entry: Entry): void => {
    journal.append(entry);
    records.apply(entry);
    if (entry.type === 'happened') outbox.poke();
  };
  const outbox = new Outbox({
    records,
    send: sender({ fetch, key: config.WEBHOOK_KEY, hosts: config.WEBHOOK_HOSTS, now, newId }),
    acknowledge: (deliveryId, sequence) =>
      record({ type: 'told', at: now().toISOString(), deliveryId, sequence }),
    now,
    random,
  });
  const settings = {
    couriers: config.COURIERS,
    offerMs: config.OFFER_SECONDS * 1000,
    reachMetres: config.REACH_METRES,
    metresPerSecond: config.SPEED,
  };
  const company = new Company({ settings, records, record, now, newId }, config.MODE);
  const stopTicking = every(TICK_MS, () => {
    company.tick();
    outbox.poke();
  });

  const deliveries = deliveryRoutes({
    company,
    couriers: config.COURIERS,
    webhookHosts: config.WEBHOOK_HOSTS,
  });
  const control = controlRoutes({ company, records, outbox });
  const about = {
    title: 'Courier company (stub)',
    version: '1',
    description: 'A delivery API as Linka meets it',
  };
  const document = openApi(
    about,
    [...deliveries, ...control, ...healthRoutes].map(({ endpoint }) => endpoint),
  );

  const app = express().disable('x-powered-by').set('query parser', 'simple');
  app.use(logged(log), rawBody);
  mount(app, healthRoutes, open);
  app.get('/openapi.json', (_req, res) => void res.json(document));
  mount(app, control, both(fromThisMachine, jsonBody));
  mount(app, deliveries, both(signedBy(config.KEYS, now), jsonBody));
  app.use(nothingHere, surprises(log));

  return {
    app,
    idle: () => outbox.idle(),
    stop: async () => {
      stopTicking();
      await outbox.stop();
      journal.close();
    },
  };
}

const open: RequestHandler = (_req, _res, next) => next();

const both =
  (first: RequestHandler, second: RequestHandler): RequestHandler =>
  (req, res, next) =>
    first(req, res, error => (error === undefined ? second(req, res, next) : next(error)));

const logged =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    res.on('finish', () => {
      const { method, path } = req;
      log.info({ method, path, status: res.statusCode, requestId: req.get('x-request-id') }, 'answered');
    });
    next();
  };
