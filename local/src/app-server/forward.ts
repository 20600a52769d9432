import { request as send, type RequestOptions } from 'node:http';
import { pipeline } from 'node:stream';
import type { RequestHandler } from 'express';

/** Passes a request on and streams the answer back as it comes, live events included. */
export function forwardTo(target: string): RequestHandler {
  const { hostname, port } = new URL(target);
  return (req, res) => {
    const options: RequestOptions = {
      hostname,
      port,
      method: req.method,
      path: req.url,
      headers: { ...req.headers, 'x-forwarded-host': req.headers.host, 'x-forwarded-proto': req.protocol },
    };
    const onward = send(options, answer => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      res.flushHeaders();
      pipeline(answer, res, () => undefined);
    });
    onward.on('error', () => {
      if (res.headersSent) res.destroy();
      else res.status(502).type('text').send('The gateway does not answer.');
    });
    res.on('close', () => onward.destroy());
    pipeline(req, onward, () => undefined);
  };
}
