/** What data was spent on. */
export const usageKinds = ['pictures', 'shops', 'orders', 'map', 'app'] as const;
export type UsageKind = (typeof usageKinds)[number];

/** Bytes of one month. */
export type Usage = Readonly<Record<UsageKind, number>>;
/** By month as `2026-11`, in Lusaka. */
export type Months = Readonly<Record<string, Usage>>;

/** One transfer as the browser reports it. */
export interface Transfer {
  readonly url: string;
  readonly bytes: number;
  /** It went by the service worker, which counts what it fetched itself. */
  readonly byWorker: boolean;
}

const MONTHS_KEPT = 12;
/** Zambia keeps UTC+2 all year. */
const LUSAKA_MS = 2 * 60 * 60_000;

export const nothing: Usage = { pictures: 0, shops: 0, orders: 0, map: 0, app: 0 };

/** The month a moment (Unix time in ms) falls in, in Lusaka. */
export const monthOf = (at: number): string => new Date(at + LUSAKA_MS).toISOString().slice(0, 7);

export const total = (usage: Usage): number => usageKinds.reduce((sum, kind) => sum + usage[kind], 0);

/** What an address is fetched for. `apiUrl` may be relative to `origin`. */
export function kindOf(url: string, origin: string, apiUrl: string): UsageKind {
  const { pathname, origin: from } = new URL(url, origin);
  const api = new URL(apiUrl, origin);
  const isApi = from === api.origin && `${pathname}/`.startsWith(`${api.pathname.replace(/\/$/, '')}/`);
  if (isApi) {
    const path = pathname.slice(api.pathname.replace(/\/$/, '').length);
    if (path.includes('/pictures/')) return 'pictures';
    return /^\/shops(?:\/|$)/.test(path) ? 'shops' : 'orders';
  }
  return from !== origin || pathname.endsWith('.pmtiles') ? 'map' : 'app';
}

/**
 * What a page counts of its transfers: all it fetched itself. The worker passes calls of the gateway by and answers
 * the rest, so of what went by it only those calls are the page's to count.
 */
export function countedByPage({ byWorker, url }: Transfer, origin: string, apiUrl: string): boolean {
  const kind = kindOf(url, origin, apiUrl);
  return !byWorker || kind === 'shops' || kind === 'orders';
}

/** The months with these transfers added to the one of `at`; only the newest twelve stay. */
export function add(
  months: Months,
  at: number,
  transfers: readonly (readonly [UsageKind, number])[],
): Months {
  const month = monthOf(at);
  const spent = { ...(months[month] ?? nothing) };
  for (const [kind, bytes] of transfers) spent[kind] += bytes;
  const all = { ...months, [month]: spent };
  return Object.fromEntries(
    Object.keys(all)
      .sort()
      .slice(-MONTHS_KEPT)
      .map(name => [name, all[name] ?? nothing]),
  );
}

/** What so many bytes cost, in ngwee (not rounded), at a price in ngwee a megabyte of 1 000 000 bytes. */
export const costNgwee = (bytes: number, ngweeAMegabyte: number): number =>
  (bytes / 1_000_000) * ngweeAMegabyte;
