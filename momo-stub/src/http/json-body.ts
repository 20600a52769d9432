import type { Request } from 'express';
import type * as z from 'zod';
import { badRequest } from './answers.ts';
import type { Answer } from '@linka/stub-kit/answers';

export type Parsed<T> = { ok: true; body: T } | { ok: false; answer: Answer };

/** Reads a JSON body that the app took in as text, so that keys are judged before bodies, as MTN does. */
export function jsonBody<T>(req: Request, schema: z.ZodType<T>): Parsed<T> {
  if (!req.is('json')) return { ok: false, answer: badRequest('Content-Type must be application/json.') };
  const text: unknown = req.body;
  const parsed = schema.safeParse(typeof text === 'string' ? parseJson(text) : undefined);
  if (parsed.success) return { ok: true, body: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    answer: badRequest(`${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'invalid'}`),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
