import {
  pathOf,
  type AnswerOf,
  type Endpoint,
  type SentBody,
  type SentParams,
  type SentQuery,
} from '@linka/contracts/http';
import { Problem, idOf, type ProblemId } from '@linka/contracts/problems';

interface Sending<E extends Endpoint> {
  readonly params?: SentParams<E>;
  readonly query?: SentQuery<E>;
  readonly body?: SentBody<E>;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply<E extends Endpoint> {
  readonly status: number;
  readonly headers: Headers;
  /** What the endpoint promised, parsed by its contract; throws when it answered something else. */
  readonly answer: AnswerOf<E>;
  /** Why it refused; undefined when it did not. */
  readonly problem: ProblemId | undefined;
  readonly text: string;
}

/** Calls an endpoint of the gateway over HTTP and reads the answer as the contract says. */
export async function callEndpoint<E extends Endpoint>(
  url: string,
  endpoint: E,
  sending: Sending<E> = {},
): Promise<Reply<E>> {
  const query = new URLSearchParams(sending.query as Record<string, string> | undefined).toString();
  const path = pathOf(endpoint.path, sending.params) + (query ? `?${query}` : '');
  const given: unknown = sending.body;
  const body = given === undefined ? undefined : JSON.stringify(given);
  const response = await fetch(url + path, {
    method: endpoint.method.toUpperCase(),
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(sending.token === undefined ? {} : { authorization: `Bearer ${sending.token}` }),
      ...sending.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const { status, headers } = response;
  const media = headers.get('content-type') ?? '';
  const isAnswer = status === endpoint.status && media.startsWith('application/json');
  // Parsed whether the test looks at it or not: every answer in every test keeps the contract.
  const answer = isAnswer ? endpoint.answer?.parse(JSON.parse(text)) : undefined;
  return {
    status,
    headers,
    text,
    problem: media.startsWith('application/problem+json') ? named(endpoint, text) : undefined,
    get answer() {
      if (status !== endpoint.status)
        throw new Error(`${endpoint.id} answered ${status}: ${text.slice(0, 500)}`);
      return answer as AnswerOf<E>;
    },
  };
}

/** What any endpoint may refuse with, before its own rules are asked. */
const everywhere: readonly ProblemId[] = [
  'bad_request',
  'overloaded',
  'bad_json',
  'body_too_large',
  'unsupported_media_type',
  'sign_in_needed',
  'token_expired',
  'session_ended',
  'bad_signature',
  'not_allowed',
  'foreign_page',
  'second_factor_needed',
  'too_many_requests',
  'internal_error',
];

/** The problem in an answer; throws when it is not one the endpoint names. */
function named(endpoint: Endpoint, text: string): ProblemId {
  const id = idOf(Problem.parse(JSON.parse(text)));
  if (id === undefined || ![...endpoint.problems, ...everywhere].includes(id))
    throw new Error(`${endpoint.id} refuses with a problem it does not name: ${text}`);
  return id;
}
