import { Agent, request } from 'node:http';
import type { Wire } from './requests.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

const PATIENCE_MS = 20_000;

/** Sends bytes as they are, where `fetch` would tidy the address. Rejects when no answer comes in time. */
export function createSender(url: string): { send: (wire: Wire) => Promise<Answer>; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const { hostname, port } = new URL(url);
  const send = ({ method, path, headers, body }: Wire): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const bytes = body === undefined ? undefined : Buffer.from(body);
      const sending = request({
        agent,
        hostname,
        port,
        method,
        path,
        headers: { ...headers, ...(bytes ? { 'content-length': bytes.length } : {}) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      sending.on('error', error => reject(new Error(`${method} ${path}: ${error.message}`)));
      sending.on('response', response => {
        const { statusCode: status = 0, headers: answered } = response;
        // A live stream has no end: that it began is its answer.
        if (answered['content-type'] === 'text/event-stream') {
          sending.destroy();
          resolve({ status, headers: answered, text: '' });
          return;
        }
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status, headers: answered, text: Buffer.concat(chunks).toString() }),
        );
      });
      sending.end(bytes);
    });
  return { send, close: () => agent.destroy() };
}
