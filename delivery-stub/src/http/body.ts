import { refuse } from '@linka/contracts/problems';
import express, { type Request, type RequestHandler } from 'express';
import { sendProblem } from './problems.ts';

/** The bytes as they came, for the signature; nothing is parsed before it is checked. */
export const rawBody: RequestHandler = express.raw({ type: () => true, limit: '64kb' });

export const bytesOf = (req: Request): Uint8Array => (Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0));

/** Turns the bytes into `req.body`. Asking for the JSON media type also keeps web pages of strangers out. */
export const jsonBody: RequestHandler = (req, res, next) => {
  const bytes = bytesOf(req);
  req.body = undefined;
  if (bytes.length === 0) {
    next();
    return;
  }
  if (!req.is('application/json')) {
    sendProblem(res, refuse('unsupported_media_type'));
    return;
  }
  try {
    req.body = JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    sendProblem(res, refuse('bad_json'));
    return;
  }
  next();
};
