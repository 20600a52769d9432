import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@linka/contracts/http';
import { refuse, type Result } from '@linka/contracts/problems';
import type { Express, RequestHandler } from 'express';
import type * as z from 'zod/mini';
import { sendProblem } from './problems.ts';

/** What a handler is given: the request as the contract parsed it. */
export interface Call<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
}

export interface Route {
  readonly endpoint: Endpoint;
  readonly answer: (params: unknown, query: unknown, body: unknown) => Result<unknown>;
}

/** Binds an endpoint of the contract to its handler; the compiler checks input and answer against the schemas. */
export const route = <const E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Result<AnswerOf<E>>,
): Route => ({
  endpoint,
  answer: (params, query, body) => {
    const parts = {
      params: [endpoint.params, params],
      query: [endpoint.query, query],
      body: [endpoint.body, body],
    };
    const parsed = Object.entries(parts).map(([part, [schema, value]]) =>
      read(part, schema as Schema, value),
    );
    const errors = parsed.flatMap(({ issues }) => issues);
    if (errors.length > 0) return refuse('bad_request', undefined, { errors });
    const call = Object.fromEntries(parsed.map(({ part, data }) => [part, data]));
    return handle(call as unknown as Call<E>);
  },
});

type Schema = z.ZodMiniType | undefined;

function read(part: string, schema: Schema, value: unknown) {
  const result = schema?.safeParse(value);
  if (!result) return { part, data: undefined, issues: [] };
  if (result.success) return { part, data: result.data, issues: [] };
  const issues = result.error.issues.map(({ path, message }) => ({
    field: [part, ...path].join('.'),
    message,
  }));
  return { part, data: undefined, issues };
}

/** Mounts routes behind a guard. */
export function mount(app: Express, routes: readonly Route[], guard: RequestHandler): void {
  for (const { endpoint, answer } of routes) {
    app[endpoint.method](endpoint.path, guard, (req, res) => {
      const result = answer(req.params, req.query, req.body);
      if (!result.ok) sendProblem(res, result);
      else if (endpoint.answer) res.status(endpoint.status).json(result.value);
      else res.status(endpoint.status).end();
    });
  }
}
