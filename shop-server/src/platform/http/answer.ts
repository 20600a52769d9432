import { toProblem, type Refusal } from '@linka/contracts/problems';
import type { Response } from 'express';
import { requestIdOf } from '../log/index.ts';

/** An answer that is ready as bytes: a picture, a page, a body kept per version. */
export interface Bytes {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const write = (res: Response, status: number, headers: Bytes['headers'], body: Buffer | null): void => {
  res.writeHead(status, { ...headers, ...(body ? { 'content-length': body.length } : {}) });
  res.end(body ?? undefined);
};

export const sendBytes = (res: Response, { status, headers, body }: Bytes): void =>
  write(res, status, headers, body);

export const sendJson = (res: Response, status: number, value: unknown): void =>
  write(
    res,
    status,
    { 'content-type': 'application/json', 'cache-control': 'no-store' },
    Buffer.from(JSON.stringify(value)),
  );

/** Renders a refusal as RFC 9457 problem details with the request's id. */
export function sendProblem(res: Response, refusal: Refusal): void {
  const problem = { ...toProblem(refusal), requestId: requestIdOf(res) };
  const headers = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(problem.status === 503 ? { 'retry-after': '2' } : {}),
  };
  write(res, problem.status, headers, Buffer.from(JSON.stringify(problem)));
}
