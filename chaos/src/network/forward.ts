import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: false });

/** Sends a request on, byte for byte as it came: signatures are made over its path and body. Rejects without an answer. */
export const forward = (req: IncomingMessage, body: Buffer, port: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method, url: path, headers } = req;
    const onward = request({ host: '127.0.0.1', port, method, path, headers, agent }, answer => {
      read(answer).then(
        bytes =>
          resolve({ status: answer.statusCode ?? 502, headers: withoutHop(answer.headers), body: bytes }),
        reject,
      );
    });
    onward.once('error', reject);
    onward.end(body);
  });

/** All of a body. Rejects when it breaks off. */
export async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What concerns one connection alone does not travel on. */
function withoutHop(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...rest } = headers;
  return rest;
}
