import { refuse } from '@linka/contracts/problems';
import { Router, type RequestHandler } from 'express';
import type { Deps } from '../deps.ts';
import { sendProblem } from '../platform/http/mount.ts';
import { docsPage, openApiDocument, problemsPage } from './docs.ts';
import type { Metrics } from '../platform/metrics.ts';
import { style } from './style.ts';

const READY_MS = 2_000;

const constant = (type: string, text: string): RequestHandler => {
  const bytes = Buffer.from(text);
  return (_req, res) => {
    res.set({ 'content-type': type, 'cache-control': 'public, max-age=300' }).send(bytes);
  };
};

/** Pages outside the contract: health, metrics, documentation. */
export function pages(
  { db, log }: Pick<Deps, 'db' | 'log'>,
  { registry }: Pick<Metrics, 'registry'>,
): Router {
  const ready: RequestHandler = async (_req, res) => {
    const answered = db.one('SELECT 1 AS one').then(() => true);
    const late = new Promise<false>(resolve => setTimeout(resolve, READY_MS, false).unref());
    const isReady = await Promise.race([answered, late]).catch((error: unknown) => {
      log.warn({ err: error }, 'not ready: the database');
      return false;
    });
    if (isReady) res.json({ ready: true });
    else sendProblem(res, refuse('not_ready'));
  };

  return Router()
    .get('/health/live', (_req, res) => void res.json({ live: true }))
    .get('/health/ready', ready)
    .get('/metrics', async (_req, res) => {
      res.set('content-type', registry.contentType).send(await registry.metrics());
    })
    .get('/openapi.json', constant('application/json; charset=utf-8', JSON.stringify(openApiDocument)))
    .get('/docs', constant('text/html; charset=utf-8', docsPage()))
    .get('/problems', constant('text/html; charset=utf-8', problemsPage()))
    .get('/docs.css', constant('text/css; charset=utf-8', style));
}
