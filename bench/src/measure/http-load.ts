import autocannon from 'autocannon';
import { CONNECTIONS } from '../settings.ts';
import type { Measure } from './rounds.ts';

export interface HttpFigure {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Puts load on a server over HTTP. Throws when an answer is not 2xx: errors are fast and mean nothing. */
export const httpLoad =
  (url: string, requests: autocannon.Request[]): Measure<HttpFigure> =>
  async seconds => {
    const result = await autocannon({ url, requests, connections: CONNECTIONS, duration: seconds });
    const failed = result.non2xx + result.errors + result.timeouts;
    if (failed > 0)
      throw new Error(`${failed} requests to ${url} failed: ${JSON.stringify(result.statusCodeStats)}`);
    return { perSecond: result['2xx'] / result.duration, p99Ms: result.latency.p99 };
  };

/**
 * The address that the nth caller seems to have: the gateway limits each address, and a town's phones have many. It is
 * told to believe one proxy, as behind Caddy.
 */
export const callerAddress = (n: number): Record<string, string> => ({
  'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
});
