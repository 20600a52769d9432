import { randomUUID } from 'node:crypto';
import {
  pathOf,
  type AnswerOf,
  type Endpoint,
  type SentBody,
  type SentParams,
  type SentQuery,
} from '@linka/contracts/http';
import { Problem, idOf, ok, refuse, type ProblemId, type Result } from '@linka/contracts/problems';
import { sign, type SigningKey } from '@linka/contracts/signing';
import { request, type Dispatcher } from 'undici';
import type { Clock } from './clock.ts';

/** A program we call: a shop's server, the delivery system. */
export interface Peer {
  readonly url: string;
  readonly key: SigningKey;
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  /** What we say when it cannot be reached. */
  readonly down: ProblemId;
}

export interface Sending<E extends Endpoint> {
  readonly params?: SentParams<E>;
  readonly query?: SentQuery<E>;
  readonly body?: SentBody<E>;
  readonly requestId?: string;
}

/** An answer longer than this is refused: a hostile peer must not fill our memory. */
const MAX_ANSWER_BYTES = 2_000_000;

/**
 * Calls an endpoint of a peer: signs the request, bounds time and size, follows no redirect, parses the answer with
 * the contract. What the peer refuses by contract comes back as that refusal; silence as `peer.down`; anything else
 * as `bad_answer`.
 */
export async function signedCall<E extends Endpoint>(
  peer: Peer,
  endpoint: E,
  sending: Sending<E>,
  clock: Clock,
): Promise<Result<AnswerOf<E>>> {
  const query = new URLSearchParams(sending.query as Record<string, string> | undefined).toString();
  const path = pathOf(endpoint.path, sending.params) + (query ? `?${query}` : '');
  const given: unknown = sending.body;
  const body = given === undefined ? '' : JSON.stringify(given);
  const signed = sign({ method: endpoint.method, path, body }, peer.key, clock.now(), randomUUID());
  const method = endpoint.method.toUpperCase();
  let status: number;
  let text: string;
  try {
    const response = await request(new URL(path, peer.url), {
      method,
      dispatcher: peer.dispatcher,
      headers: {
        ...signed,
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(sending.requestId ? { 'x-request-id': sending.requestId } : {}),
      },
      ...(body ? { body } : {}),
      signal: AbortSignal.timeout(peer.timeoutMs),
    });
    status = response.statusCode;
    text = (await readBounded(response.body, MAX_ANSWER_BYTES)).toString('utf8');
  } catch {
    return refuse(peer.down);
  }
  return understand(endpoint, status, text, peer.down);
}

/** Reads a body of at most `maxBytes`; throws, and so ends the connection, when more comes. */
export async function readBounded(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new Error('answer too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function understand<E extends Endpoint>(
  endpoint: E,
  status: number,
  text: string,
  down: ProblemId,
): Result<AnswerOf<E>> {
  const json = parseJson(text);
  if (status === endpoint.status) {
    if (!endpoint.answer) return ok(undefined as AnswerOf<E>);
    const answer = endpoint.answer.safeParse(json);
    return answer.success ? ok(answer.data as AnswerOf<E>) : refuse('bad_answer');
  }
  const problem = Problem.safeParse(json);
  const id = problem.success ? idOf(problem.data) : undefined;
  if (problem.success && id && endpoint.problems.includes(id) && id !== 'bad_signature') {
    const { type, title, status: _, detail, requestId, ...extra } = problem.data;
    return refuse(id, detail, extra);
  }
  return refuse(status >= 500 || status === 429 ? down : 'bad_answer');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
