import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Structured logs on stdout. Phone numbers, tokens and codes are never logged: name ids instead. */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: { part: 'gateway' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', '*.phone', '*.msisdn'],
      remove: true,
    },
  });
