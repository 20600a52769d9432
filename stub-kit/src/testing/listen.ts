import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

/** Serves on a free port of this machine. */
export const listen = (listener: RequestListener): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });
