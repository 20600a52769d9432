import {
  pageHeaders,
  pathOf,
  type AnswerOf,
  type Endpoint,
  type SentBody,
  type SentParams,
  type SentQuery,
} from '@linka/contracts/http';
import { Problem } from '@linka/contracts/problems';
import { notReady, offline, toFailure, unreadable, type Answer, type Failure } from './answer.ts';
import type { Transport, WireAnswer } from './transport.ts';

type Needed<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** What a call of this endpoint needs: only the parts its contract names. */
export type InputOf<E extends Endpoint> = Needed<{
  params: SentParams<E>;
  query: SentQuery<E>;
  body: SentBody<E>;
}>;

/** An access token, or why there is none: signed out, or no network to renew it over. */
export type Access = { readonly ok: true; readonly token: string } | Failure;

/** Where access tokens come from. `renew` answers a newer token than the stale one. */
export interface Tokens {
  readonly access: () => Promise<Access>;
  readonly renew: (stale: string) => Promise<Access>;
}

export interface Gateway {
  /** Calls an endpoint by its contract and parses the answer with the contract's own schema. Never rejects. */
  readonly call: <E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<Answer<AnswerOf<E>>>;
}

interface Deps {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly tokens: Tokens;
  readonly newId: () => string;
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

interface AnyInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query;
  readonly body?: unknown;
}

export function createGateway({ baseUrl, transport, tokens, newId }: Deps): Gateway {
  const send = async (
    endpoint: Endpoint,
    input: AnyInput,
    token: string | undefined,
    signal?: AbortSignal,
  ) => {
    const wire = await transport({
      method: endpoint.method,
      url: baseUrl + pathOf(endpoint.path, input.params) + queryString(input.query),
      headers: {
        accept: 'application/json',
        'x-request-id': newId(),
        ...(endpoint.fromPage && pageHeaders),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: input.body,
      signal,
    }).catch(() => undefined);
    return wire === undefined ? offline() : read(endpoint, wire);
  };

  const call = async (
    endpoint: Endpoint,
    input: AnyInput,
    signal?: AbortSignal,
  ): Promise<Answer<unknown>> => {
    if (endpoint.caller === 'anyone') return send(endpoint, input, undefined, signal);
    const access = await tokens.access();
    if (!access.ok) return access;
    const answer = await send(endpoint, input, access.token, signal);
    if (answer.ok || answer.id !== 'token_expired') return answer;
    const renewed = await tokens.renew(access.token);
    return renewed.ok ? send(endpoint, input, renewed.token, signal) : renewed;
  };

  return {
    // The contract ties input and answer together; inside, one loose function serves every endpoint.
    call: (endpoint, input, options) =>
      call(endpoint, input, options?.signal) as Promise<Answer<AnswerOf<typeof endpoint>>>,
  };
}

function read(endpoint: Endpoint, wire: WireAnswer): Answer<unknown> {
  if (wire.status >= 200 && wire.status < 300) {
    const ageMs = Number(wire.header('age') ?? 0) * 1000 || 0;
    if (endpoint.answer === undefined) return { ok: true, value: undefined, ageMs };
    const parsed = endpoint.answer.safeParse(wire.body);
    return parsed.success ? { ok: true, value: parsed.data, ageMs } : unreadable();
  }
  const problem = Problem.safeParse(wire.body);
  // A proxy on the way speaks for a gateway that is down; its page is no problem document.
  if (!problem.success) return wire.status >= 500 ? notReady() : unreadable();
  const seconds = Number(wire.header('retry-after') ?? NaN);
  return toFailure(problem.data, Number.isFinite(seconds) ? seconds * 1000 : null);
}

function queryString(query: Query | undefined): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
