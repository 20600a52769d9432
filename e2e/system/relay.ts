import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

export interface Relay {
  readonly url: string;
  /** From now on the app's worker is another one, as after a release. */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
}

/** Stands before the app and serves it as it is, but for its service worker once there is a release. */
export async function startRelay(app: string): Promise<Relay> {
  const target = new URL(app);
  let released = false;
  const server = createServer((req, res) => {
    const onward = request(
      {
        hostname: target.hostname,
        port: target.port,
        method: req.method,
        path: req.url,
        // A worker is compared byte by byte: it has to come as it is.
        headers: { ...req.headers, host: target.host, 'accept-encoding': 'identity' },
      },
      answer => {
        const { 'content-length': length, etag, 'last-modified': modified, ...headers } = answer.headers;
        const isWorker = req.url === '/sw.js';
        res.writeHead(
          answer.statusCode ?? 502,
          isWorker
            ? headers
            : {
                ...headers,
                ...(length && { 'content-length': length }),
                ...(etag && { etag }),
                ...(modified && { 'last-modified': modified }),
              },
        );
        if (!isWorker) {
          res.flushHeaders();
          pipeline(answer, res, () => undefined);
          return;
        }
        answer.pipe(res, { end: false });
        answer.on('end', () => res.end(released ? '\n// the next release\n' : ''));
      },
    );
    onward.on('error', () => res.destroy());
    res.on('close', () => onward.destroy());
    pipeline(req, onward, () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    release: () => {
      released = true;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
