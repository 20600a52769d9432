import type { Response } from 'express';

/** What a caller gets back: JSON, HTML, or nothing but a status. */
export type Answer = { status: number; json?: unknown; html?: string };

export function send(res: Response, answer: Answer): void {
  res.status(answer.status);
  if (answer.html !== undefined) res.type('html').send(answer.html);
  else if (answer.json !== undefined) res.json(answer.json);
  else res.end();
}
