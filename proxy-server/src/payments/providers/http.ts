import { Agent, request } from 'undici';

/** An answer, or none at all. `json` is undefined for HTML, empty and broken bodies. */
export type Reply =
  { readonly kind: 'answer'; readonly status: number; readonly json: unknown } | { readonly kind: 'silence' };

export interface Call {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Send = (method: 'GET' | 'POST', path: string, call: Call) => Promise<Reply>;

export interface ProviderHttp {
  readonly send: Send;
  readonly close: () => Promise<void>;
}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 100_000;

/** Plain HTTP to a provider: no redirects, bounded time and size, Content-Length always set (a chunked POST is a 411). */
export function providerHttp(baseUrl: string): ProviderHttp {
  const dispatcher = new Agent({ connections: 16, maxResponseSize: MAX_ANSWER_BYTES });
  return {
    close: () => dispatcher.close(),
    send: async (method, path, { headers, body }) => {
      try {
        const response = await request(new URL(path, baseUrl), {
          method,
          dispatcher,
          headers: {
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          body: method === 'GET' ? null : body === undefined ? '' : JSON.stringify(body),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        return { kind: 'answer', status: response.statusCode, json: parse(await response.body.text()) };
      } catch {
        return { kind: 'silence' };
      }
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
