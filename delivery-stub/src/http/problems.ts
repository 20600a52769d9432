import { refuse, toProblem, type ProblemId, type Refusal } from '@linka/contracts/problems';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** RFC 9457 on the wire. */
export function sendProblem(res: Response, refusal: Refusal): void {
  const problem = toProblem(refusal);
  const requestId = res.req.get('x-request-id');
  res
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, ...(requestId === undefined ? {} : { requestId }) }));
}

export const nothingHere: RequestHandler = (_req, res) => sendProblem(res, refuse('not_found'));

const byStatus: Readonly<Record<number, ProblemId>> = {
  413: 'body_too_large',
  415: 'unsupported_media_type',
};

/** The one error handler, mounted last. A surprise is logged whole and answered without its words. */
export const surprises =
  (log: Logger): ErrorRequestHandler =>
  // Express knows an error handler by its four arguments.
  (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    const id = byStatus[status] ?? (status >= 400 && status < 500 ? 'bad_request' : 'internal_error');
    if (id === 'internal_error') log.error({ err: error, path: req.path }, 'unexpected');
    sendProblem(res, refuse(id));
  };
