import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@linka/contracts/http';
import { refuse, type Result } from '@linka/contracts/problems';
import { Router, type Request, type RequestHandler } from 'express';
import { requestIdOf } from '../log/index.ts';
import { sendBytes, sendJson, sendProblem, type Bytes } from './answer.ts';
import { readInput } from './input.ts';

/** One request, parsed: what the contract's schemas made of it. */
export interface Call<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly requestId: string;
  readonly header: (name: 'accept' | 'accept-encoding' | 'if-none-match') => string | undefined;
  /** True when the caller would rather have `media` than JSON. */
  readonly prefers: (media: string) => boolean;
}

type Answer<E extends Endpoint> = Result<AnswerOf<E>> | Bytes;

export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: RequestHandler;
}

/** Binds an endpoint of the contract to what runs it: input is parsed and typed, the answer or refusal rendered. */
export const on = <const E extends Endpoint>(
  endpoint: E,
  run: (call: Call<E>) => Promise<Answer<E>> | Answer<E>,
): Route => ({
  endpoint,
  handle: async (req, res) => {
    const input = readInput(endpoint, req);
    const call = { ...about(req), requestId: requestIdOf(res) };
    const answer = input.ok ? await run({ ...input.value, ...call } as Call<E>) : input;
    if (!('ok' in answer)) sendBytes(res, answer);
    else if (answer.ok) sendJson(res, endpoint.status, answer.value);
    else sendProblem(res, answer);
  },
});

const about = (req: Request): Pick<Call<Endpoint>, 'header' | 'prefers'> => ({
  header: name => req.get(name),
  prefers: media => req.accepts(['application/json', media]) === media,
});

/** A router of these routes; another method at one of their addresses is refused with the methods that work. */
export function routerOf(routes: readonly Route[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const methods = new Map<string, string[]>();
  for (const { endpoint, handle } of routes) {
    router[endpoint.method](endpoint.path, handle);
    methods.set(endpoint.path, [...(methods.get(endpoint.path) ?? []), endpoint.method.toUpperCase()]);
  }
  for (const [path, allowed] of methods) {
    router.all(path, (_req, res) => {
      res.setHeader('allow', allowed.join(', '));
      sendProblem(res, refuse('method_not_allowed'));
    });
  }
  return router;
}
