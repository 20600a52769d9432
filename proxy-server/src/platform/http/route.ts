import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@linka/contracts/http';
import type { Refusal, Result } from '@linka/contracts/problems';
import type { Request, Response } from 'express';
import type { Log } from '../log.ts';
import type { CallerOf } from './caller.ts';
import type { Limit } from './limits.ts';

/** Everything a handler gets: parsed input, who calls, and a log that knows the request. */
export interface Context<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly caller: CallerOf<E>;
  readonly requestId: string;
  readonly log: Log;
  readonly req: Request;
  /** Sets and takes back cookies along with the answer. */
  readonly cookies: Pick<Response, 'cookie' | 'clearCookie'>;
  /** Would the caller be let in still? An answer that takes all day asks now and then. */
  readonly admitted: () => Promise<boolean>;
}

interface Policy {
  readonly limit?: Limit;
}

/** Answers JSON, by the endpoint's schema. */
interface JsonHandler<E extends Endpoint> extends Policy {
  readonly run: (context: Context<E>) => Promise<Result<AnswerOf<E>>>;
}

/** Writes the response itself: streams, pictures, ready buffers. It returns a refusal before the first byte, or nothing. */
interface RawHandler<E extends Endpoint> extends Policy {
  /** It compresses by itself, once a version and not once a request, or has what cannot be compressed. */
  readonly encoded?: true;
  readonly raw: (context: Context<E>, res: Response) => Promise<Refusal | undefined>;
}

export interface Route {
  readonly endpoint: Endpoint;
  readonly limit: Limit | undefined;
  readonly encoded: boolean;
  readonly handle: (context: Context<Endpoint>, res: Response) => Promise<Result<unknown> | undefined>;
}

/**
 * Binds a contract to a handler; the contract types the handler. The endpoint decides who may call, what comes in
 * and what goes out; the handler decides the rest.
 */
export function route<const E extends Endpoint>(endpoint: E, handler: JsonHandler<E> | RawHandler<E>): Route {
  return {
    endpoint,
    limit: handler.limit,
    encoded: 'raw' in handler && handler.encoded === true,
    handle: (context, res) => {
      // The mount parses with this very endpoint's schemas before it calls.
      const typed = context as unknown as Context<E>;
      return 'run' in handler ? handler.run(typed) : handler.raw(typed, res);
    },
  };
}
