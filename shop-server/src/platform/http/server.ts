import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly url: string;
  /** Takes no new requests, lets those under way finish, and hangs up on what is left after `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

const SECOND = 1000;

/** Serves `app`. Slow or silent callers are cut off; idle connections live longer than a caller's pool keeps them. */
export async function listen(app: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer(
    { requestTimeout: 20 * SECOND, headersTimeout: 10 * SECOND, keepAliveTimeout: 65 * SECOND },
    app,
  );
  server.setTimeout(90 * SECOND);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: async (graceMs = 10 * SECOND) => {
      const hangUp = setTimeout(() => server.closeAllConnections(), graceMs);
      await new Promise(resolve => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      clearTimeout(hangUp);
    },
  };
}
