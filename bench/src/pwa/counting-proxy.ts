import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { After } from '../cleanup.ts';

export interface CountingProxy {
  readonly url: string;
  /** Bytes that went to the browser since the last call. */
  readonly taken: () => number;
}

/** Passes bytes on and counts what a browser is sent, whoever in the browser asked: page, worker or update check. */
export async function countingProxy(after: After, target: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(target);
  let bytes = 0;
  const open = new Set<Socket>();
  const server = createServer(browser => {
    const app = connect(Number(port), hostname);
    app.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    for (const socket of [browser, app]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => [browser, app].forEach(one => one.destroy()));
    }
    browser.pipe(app).pipe(browser);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    open.forEach(socket => socket.destroy());
    server.close();
    return Promise.resolve();
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    taken: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
}
