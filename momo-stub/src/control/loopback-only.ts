import type { RequestHandler } from 'express';
import { fail } from './answer.ts';

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

export const loopbackOnly: RequestHandler = (req, res, next) => {
  if (loopback.test(req.socket.remoteAddress ?? '')) next();
  else fail(res, 403, 'loopback_only');
};
