import { refuse, type ProblemId } from '@linka/contracts/problems';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../log.ts';
import { sendProblem } from './mount.ts';
import { requestIdOf } from './request-log.ts';

/** body-parser's own words for what it refuses, and ours. */
const bodyErrors: Readonly<Record<string, ProblemId>> = {
  'entity.parse.failed': 'bad_json',
  'entity.too.large': 'body_too_large',
  'encoding.unsupported': 'unsupported_media_type',
  'charset.unsupported': 'unsupported_media_type',
};

/** The pool's own words when all its connections were busy for too long. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

export const nothingHere: RequestHandler = (_req, res) => sendProblem(res, refuse('not_found'));

/** The one error handler, mounted last: a surprise is logged whole and answered with nothing but its request id. */
export const surprises =
  (log: Log): ErrorRequestHandler =>
  // Express knows an error handler by its four arguments.
  (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const type = error instanceof Error && 'type' in error ? String(error.type) : '';
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (error instanceof Error && error.message === NO_CONNECTION) {
      log.warn({ requestId: requestIdOf(res), path: req.path }, 'no connection to the database was free');
      sendProblem(res, refuse('overloaded', undefined, { retryAfterSeconds: 2 }));
      return;
    }
    const id =
      bodyErrors[type] ??
      (error instanceof URIError || (status >= 400 && status < 500) ? 'bad_request' : 'internal_error');
    if (id === 'internal_error')
      log.error({ err: error, requestId: requestIdOf(res), path: req.path }, 'unexpected');
    sendProblem(res, refuse(id));
  };
