import { pathOf, type Endpoint } from '@linka/contracts/http';
import { toProblem, type Refusal } from '@linka/contracts/problems';
import type { Transport, WireAnswer, WireRequest } from '../lib/api/index.ts';

export interface Heard {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

type Reply = (heard: Heard) => unknown;

interface Handler {
  readonly endpoint: Endpoint;
  readonly reply: Reply;
}

/** Answers one endpoint; the answer is checked against the contract, so a test cannot agree with a lie. */
export const on = (endpoint: Endpoint, reply: Reply): Handler => ({ endpoint, reply });

export interface FakeGateway {
  readonly transport: Transport;
  /** Ids of the endpoints that were called, in order. */
  readonly calls: readonly string[];
  online: boolean;
  readonly add: (...handlers: readonly Handler[]) => void;
}

/** A gateway in memory that speaks the contracts. */
export function fakeGateway(...handlers: readonly Handler[]): FakeGateway {
  const known = [...handlers];
  const calls: string[] = [];
  const gateway: FakeGateway = {
    calls,
    online: true,
    // The newest comes first, so that a test can replace what its helper set up.
    add: (...more) => void known.unshift(...more),
    transport: request => {
      if (!gateway.online) return Promise.reject(new TypeError('no network'));
      const url = new URL(request.url, 'http://gateway.test');
      for (const { endpoint, reply } of known) {
        const params = match(endpoint, request, url.pathname);
        if (params === undefined) continue;
        calls.push(endpoint.id);
        return Promise.resolve(
          answer(
            endpoint,
            reply({ params, query: url.searchParams, body: request.body, headers: request.headers }),
          ),
        );
      }
      return Promise.reject(new Error(`no handler for ${request.method} ${url.pathname}`));
    },
  };
  return gateway;
}

function match(endpoint: Endpoint, request: WireRequest, path: string): Record<string, string> | undefined {
  if (endpoint.method !== request.method) return undefined;
  const names = Array.from(endpoint.path.matchAll(/:(\w+)/g), ([, name]) => name ?? '');
  const marked = pathOf(endpoint.path, Object.fromEntries(names.map(name => [name, `_${name}_`])));
  const shape = new RegExp(`^${marked.replace(/_\w+?_/g, '([^/]+)')}$`);
  const found = shape.exec(path);
  return found === null
    ? undefined
    : Object.fromEntries(names.map((name, n) => [name, decodeURIComponent(found[n + 1] ?? '')]));
}

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

function answer(endpoint: Endpoint, value: unknown): WireAnswer {
  const header = (): undefined => undefined;
  if (isRefusal(value)) {
    const problem = toProblem(value);
    return { status: problem.status, header, body: problem };
  }
  return { status: endpoint.status, header, body: endpoint.answer?.parse(value) };
}
