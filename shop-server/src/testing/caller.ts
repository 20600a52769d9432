import {
  pathOf,
  type AnswerOf,
  type Endpoint,
  type SentBody,
  type SentParams,
  type SentQuery,
} from '@linka/contracts/http';
import { Problem, idOf, type ProblemId } from '@linka/contracts/problems';
import { sign, type SigningKey } from '@linka/contracts/signing';
import type { Clock } from '../platform/clock.ts';

type Member<K extends string, V> = [V] extends [undefined] ? unknown : Readonly<Record<K, V>>;

type Input<E extends Endpoint> = Member<'params', SentParams<E>> &
  Partial<Member<'query', SentQuery<E>>> &
  Member<'body', SentBody<E>> & { readonly headers?: Readonly<Record<string, string>> };

interface Answered<E extends Endpoint> {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed answer. Throws when the call was refused. */
  answer(): AnswerOf<E>;
  /** The id of the problem, undefined when the call succeeded. */
  readonly problem: ProblemId | undefined;
  readonly document: Record<string, unknown>;
  readonly bytes: Buffer;
}

export type Call = <const E extends Endpoint>(endpoint: E, input: Input<E>) => Promise<Answered<E>>;

interface Loose {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls as the gateway does. Every answer is parsed with its endpoint's schema; every refusal must be one it names. */
export const caller =
  (url: string, key: SigningKey, clock: Clock, nonce: () => string): Call =>
  async (endpoint, input) => {
    const { params, query, body, headers }: Loose = input;
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const path = pathOf(endpoint.path, params) + search;
    const sent = body === undefined ? '' : JSON.stringify(body);
    const parts = { method: endpoint.method, path, body: sent };
    const response = await fetch(url + path, {
      method: endpoint.method.toUpperCase(),
      headers: {
        ...sign(parts, key, clock.now(), nonce()),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: sent }),
    });
    return read(endpoint, response);
  };

const everywhere: readonly ProblemId[] = ['bad_request', 'internal_error', 'not_ready'];

async function read<E extends Endpoint>(endpoint: E, response: Response): Promise<Answered<E>> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const document = isJson ? (JSON.parse(bytes.toString()) as Record<string, unknown>) : {};
  const problem = response.status < 400 ? undefined : named(endpoint, response, document);
  const parse = (): AnswerOf<E> => {
    if (problem) throw new Error(`refused: ${JSON.stringify(document)}`);
    return endpoint.answer?.parse(document) as AnswerOf<E>;
  };
  if (!problem && isJson) parse();
  return { status: response.status, headers: response.headers, answer: parse, problem, document, bytes };
}

function named(endpoint: Endpoint, response: Response, document: Record<string, unknown>): ProblemId {
  if (response.headers.get('content-type') !== 'application/problem+json') throw new Error('no problem+json');
  const problem = Problem.parse(document);
  const id = idOf(problem);
  if (!id || ![...endpoint.problems, ...everywhere].includes(id)) {
    throw new Error(`${endpoint.id} refuses with a problem it does not name: ${JSON.stringify(document)}`);
  }
  if (problem.requestId !== response.headers.get('x-request-id')) throw new Error('requestId is missing');
  return id;
}
