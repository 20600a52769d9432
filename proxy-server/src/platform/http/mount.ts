import { notText, type Endpoint } from '@linka/contracts/http';
import { refuse, toProblem, type Refusal } from '@linka/contracts/problems';
import type { Express, Request, Response } from 'express';
import type * as z from 'zod/mini';
import type { Log } from '../log.ts';
import { badInput, noText } from './bad-input.ts';
import { rawBodyOf } from './body.ts';
import type { AnyCaller, Authenticate } from './caller.ts';
import { compress } from './compress.ts';
import { ordinary, type Limiter } from './limits.ts';
import { isFromOurPage } from './page.ts';
import { requestIdOf } from './request-log.ts';
import type { Context, Route } from './route.ts';

interface Mounting {
  readonly authenticate: Authenticate;
  readonly limiter: Limiter;
  /** Origins of the app. */
  readonly origins: readonly string[];
  readonly log: Log;
}

/** Mounts routes: who calls, how often, what came in; then the handler; then its answer or a problem document. */
export function mount(app: Express, routes: readonly Route[], mounting: Mounting): void {
  for (const route of routes) {
    const before = route.encoded ? [] : [compress];
    app[route.endpoint.method](route.endpoint.path, ...before, async (req: Request, res: Response) => {
      const refusal = await serve(route, mounting, req, res);
      if (refusal) sendProblem(res, refusal);
    });
  }
}

async function serve(
  route: Route,
  { authenticate, limiter, log, origins }: Mounting,
  req: Request,
  res: Response,
): Promise<Refusal | undefined> {
  const { endpoint } = route;
  // Metrics count by this name: addresses would make a series each.
  res.locals.endpoint = endpoint.id;
  if (endpoint.fromPage && !isFromOurPage(req, origins)) return refuse('foreign_page');
  const knock = () => authenticate(req, endpoint.caller, rawBodyOf(req));
  const known = await knock();
  if (!known.ok) return known;
  const wait = await limiter.wait(endpoint.id, nameOf(known.value, req), route.limit ?? ordinary);
  if (wait !== undefined) return refuse('too_many_requests', undefined, { retryAfterSeconds: wait });
  const input = parseInput(route, req);
  if (!input.ok) return input.refusal;
  const admitted = async () => (await knock()).ok;
  const context = new Serving(input.value, known.value, admitted, req, res, endpoint, log);
  const result = await route.handle(context as unknown as Context<typeof endpoint>, res);
  if (!result) return undefined;
  if (!result.ok) return result;
  if (endpoint.answer) res.status(endpoint.status).json(result.value);
  else res.status(endpoint.status).end();
  return undefined;
}

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * What a handler is given; the contract types it. A class, because an object literal with a getter in it gets a hidden
 * class of its own for each request, which took longer than all other guards together.
 */
class Serving {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly requestId: string;
  readonly cookies: Response;

  constructor(
    input: Input,
    readonly caller: AnyCaller,
    readonly admitted: () => Promise<boolean>,
    readonly req: Request,
    res: Response,
    private readonly endpoint: Endpoint,
    private readonly logs: Log,
  ) {
    this.params = input.params;
    this.query = input.query;
    this.body = input.body;
    this.requestId = requestIdOf(res);
    this.cookies = res;
  }

  /** Made when it is asked for: most requests have nothing to say. */
  get log(): Log {
    return this.logs.child({ requestId: this.requestId, endpoint: this.endpoint.id });
  }
}

function parseInput({ endpoint }: Route, req: Request) {
  const parse = (schema: z.ZodMiniType | undefined, value: unknown) =>
    schema ? schema.safeParse(value) : { success: true as const, data: undefined };
  const params = parse(endpoint.params, req.params);
  const query = parse(endpoint.query, req.query);
  const body = parse(endpoint.body, req.body);
  const odd = notText([req.params, req.query, endpoint.body && req.body]);
  if (odd) return { ok: false, refusal: noText(odd) } as const;
  const issues = [params, query, body].flatMap(part => (part.success ? [] : part.error.issues));
  return issues.length > 0
    ? ({ ok: false, refusal: badInput(endpoint, issues) } as const)
    : ({ ok: true, value: { params: params.data, query: query.data, body: body.data } } as const);
}

/** A limit counts a signed-in caller by who they are, everybody else by address. */
const nameOf = (caller: AnyCaller, req: Request): string => {
  if (caller?.kind === 'person') return caller.accountId;
  if (caller?.kind === 'shop') return caller.shopId;
  return caller?.kind ?? req.ip ?? 'unknown';
};

/** RFC 9457 on the wire, with the request id that the logs know. `extra.retryAfterSeconds` also becomes Retry-After. */
export function sendProblem(res: Response, refusal: Refusal): void {
  const { retryAfterSeconds } = refusal.extra;
  if (typeof retryAfterSeconds === 'number') res.set('retry-after', String(retryAfterSeconds));
  const problem = { ...toProblem(refusal), requestId: requestIdOf(res) };
  res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
