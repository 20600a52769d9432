import { refuse } from '@linka/contracts/problems';
import type { RequestHandler } from 'express';
import { sendProblem } from './problems.ts';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** Lets through what comes from this machine itself, not what a proxy on it passes on. */
export const fromThisMachine: RequestHandler = (req, res, next) => {
  const passedOn = req.get('x-forwarded-for') ?? req.get('forwarded');
  if (LOOPBACK.test(req.socket.remoteAddress ?? '') && passedOn === undefined) next();
  else sendProblem(res, refuse('not_allowed'));
};
