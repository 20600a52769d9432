import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';

export type { Logger } from 'pino';

export const createLog = (level: string, shopId: string): Logger =>
  pino({ level, base: { part: 'shop', shopId }, timestamp: pino.stdTimeFunctions.isoTime });

const REQUEST_ID = 'x-request-id';

/** The id a request carries through every part: taken over from the caller, or made here. */
export const requestIdOf = (res: ServerResponse): string => String(res.getHeader(REQUEST_ID));

function takeOver(req: IncomingMessage, res: ServerResponse): string {
  const given = req.headers[REQUEST_ID];
  const id = typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
  res.setHeader(REQUEST_ID, id);
  return id;
}

const pathOf = (req: { url?: string | undefined }): string | undefined => req.url?.split('?', 1)[0];

/** One line a request: method, path, status, duration. Bodies, queries and headers stay out: they are people's. */
export const logRequests = (log: Logger): HttpLogger =>
  pinoHttp({
    logger: log,
    genReqId: takeOver,
    serializers: {
      req: (req: { id: unknown; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: pathOf(req),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    customLogLevel: (req, res, error) => {
      if (error !== undefined || res.statusCode >= 500) return 'error';
      return pathOf(req)?.startsWith('/health/') === true ? 'debug' : 'info';
    },
  });
