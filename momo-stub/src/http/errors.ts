import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { gatewayError } from './answers.ts';
import { send } from '@linka/stub-kit/answers';

export const unknownPath: RequestHandler = (_req, res) => send(res, gatewayError(404, 'Resource not found'));

/** Body too large and the like keep their status; anything else is our own mistake, and is logged. */
export const errorHandler =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'a request failed');
    send(res, gatewayError(status, status >= 500 ? 'Internal server error' : 'Bad request'));
  };

const statusOf = (error: unknown): number =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
