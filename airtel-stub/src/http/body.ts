import type { Request } from 'express';
import type * as z from 'zod';

/** The JSON body that the app took in as text, or undefined when it does not fit. */
export function bodyOf<T>(req: Request, schema: z.ZodType<T>): T | undefined {
  if (!req.is('json') || typeof req.body !== 'string') return undefined;
  try {
    return schema.safeParse(JSON.parse(req.body)).data;
  } catch {
    return undefined;
  }
}
