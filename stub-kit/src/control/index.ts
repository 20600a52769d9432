import type { RequestHandler, Response } from 'express';
import * as z from 'zod';

/** An error of the control API: a stable word, and whatever helps to mend it. */
export const fail = (
  res: Response,
  status: number,
  error: string,
  more: Record<string, unknown> = {},
): void => void res.status(status).json({ error, ...more });

/** The body as the schema reads it; an absent body counts as {}. Answers 400 itself when it does not fit. */
export function readBody<T>(body: unknown, schema: z.ZodType<T>, res: Response): T | undefined {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  fail(res, 400, 'bad_body', { details: z.prettifyError(parsed.error) });
  return undefined;
}

/** A query or path value that may be absent. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A phone number as the wallets hold it: "+260 96 …" and "26096…" are the same. */
export const digits = (value: unknown): string | undefined => text(value)?.replace(/[^\d]/g, '');

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Control has no keys, so nobody from another machine. */
export const loopbackOnly: RequestHandler = (req, res, next) => {
  if (loopback.test(req.socket.remoteAddress ?? '')) next();
  else fail(res, 403, 'loopback_only');
};
