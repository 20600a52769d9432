import { refuse, type Refusal } from '@linka/contracts/problems';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../log/index.ts';
import { requestIdOf } from '../log/index.ts';
import { sendProblem } from './answer.ts';

export const nothingHere: RequestHandler = (_req, res) => sendProblem(res, refuse('not_found'));

/** Database errors that pass by themselves: the caller may send the same command again. */
const passing = /^Mongo(oose)?(ServerSelection|Network|NetworkTimeout|NotConnected|PoolCleared|PoolClosed)/;

const text = (error: unknown, key: 'name' | 'type'): string => {
  const value =
    error !== null && typeof error === 'object' ? (error as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '';
};

/** What a failure is to the caller. Everything that is not known is our own mistake. */
function refusalFor(error: unknown): Refusal {
  if (text(error, 'type') === 'entity.too.large') return refuse('body_too_large');
  if (text(error, 'type') === 'encoding.unsupported') return refuse('unsupported_media_type');
  if (text(error, 'type').startsWith('request.') || error instanceof URIError) return refuse('bad_request');
  if (passing.test(text(error, 'name'))) return refuse('not_ready', 'The shop cannot reach its database.');
  return refuse('internal_error');
}

/** The one place where failures become answers; mounted last. */
export const answerFailures =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    const refusal = refusalFor(error);
    if (refusal.id === 'internal_error' || refusal.id === 'not_ready') {
      log.error({ err: error, requestId: requestIdOf(res) }, 'request failed');
    }
    // The answer has begun: all that is left is to hang up, which Express does.
    if (res.headersSent) next(error);
    else sendProblem(res, refusal);
  };
