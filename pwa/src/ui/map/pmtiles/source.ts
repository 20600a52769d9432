import type { RangeResponse, Source } from 'pmtiles';

/** Ranges of the map file that are kept on the phone, each under its first byte and its length. */
export interface Shelf {
  readonly find: (range: Range) => Promise<ArrayBuffer | undefined>;
  readonly keep: (range: Range, data: ArrayBuffer) => Promise<void>;
}

export interface Range {
  readonly offset: number;
  readonly length: number;
}

type Get = (
  url: string,
  init: { readonly headers: Readonly<Record<string, string>>; readonly signal?: AbortSignal },
) => Promise<Pick<Response, 'status' | 'arrayBuffer'>>;

/** Part of a file over HTTP. Rejects when the host sends the whole file instead: that could be 200 MB. */
export async function fetchRange(
  url: string,
  { offset, length }: Range,
  get: Get = fetch,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(signal.reason));
  const headers = { range: `bytes=${offset}-${offset + length - 1}` };
  const answer = await get(url, { headers, signal: stop.signal });
  if (answer.status === 206) return answer.arrayBuffer();
  stop.abort();
  throw new Error(`${url} answers ${answer.status} to a request for a range`);
}

/**
 * The map file, from the phone where it is kept, else from its host. A file's content never changes under its name
 * (docs/map.md), so what is kept stays right.
 */
export const keptSource = (url: string, shelf: Shelf, get?: Get): Source => ({
  getKey: () => url,
  getBytes: async (offset, length, signal): Promise<RangeResponse> => {
    const range = { offset, length };
    return { data: (await shelf.find(range)) ?? (await fetchRange(url, range, get, signal)) };
  },
});

const CACHE = 'kept-map';

/** Kept in the browser's cache storage; ranges of another file, an older one, are let go. */
export function cacheShelf(url: string): Shelf {
  const address = ({ offset, length }: Range): string => `${url}?kept=${offset}-${length}`;
  const opened = (async () => {
    const cache = await caches.open(CACHE);
    const mine = new URL(url, globalThis.location.origin).href;
    const others = (await cache.keys()).filter(({ url: kept }) => !kept.startsWith(`${mine}?`));
    await Promise.all(others.map(other => cache.delete(other)));
    return cache;
  })();
  return {
    find: async range => (await (await opened).match(address(range)))?.arrayBuffer(),
    keep: async (range, data) => (await opened).put(address(range), new Response(data)),
  };
}
