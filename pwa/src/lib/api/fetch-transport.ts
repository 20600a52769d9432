import { takeEarly } from './early.ts';
import { TIMEOUT_MS, type Transport } from './transport.ts';

/** The way to the gateway, of the page and of the service worker (decision 008). */
export const fetchTransport: Transport = async ({ method, url, headers, body, signal }) => {
  const early = method === 'get' ? await takeEarly(url) : undefined;
  const answer =
    early ??
    (await fetch(url, {
      method: method.toUpperCase(),
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      signal: signal ?? AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }));
  const text = await answer.text();
  return { status: answer.status, header: name => answer.headers.get(name) ?? undefined, body: parse(text) };
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
