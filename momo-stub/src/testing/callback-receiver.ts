import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listen } from '../../../stub-kit/src/testing/listen.ts';

export type Received = {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingMessage['headers'];
  body: unknown;
};

/** A merchant's callback door that keeps what comes in, and lets a test wait for the n-th. */
export async function startReceiver(onCall: () => Promise<void> = () => Promise.resolve()) {
  const received: Received[] = [];
  let wake: () => void = () => undefined;
  const server = await listen((req, res) => {
    void (async () => {
      let text = '';
      for await (const chunk of req) text += String(chunk);
      await onCall();
      received.push({ method: req.method, path: req.url, headers: req.headers, body: JSON.parse(text) });
      res.end();
      wake();
    })();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/momo/9f1c`,
    received,
    async wait(count: number): Promise<Received[]> {
      while (received.length < count) await new Promise<void>(resolve => (wake = resolve));
      return received;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
}
