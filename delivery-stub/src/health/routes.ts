import { endpoint } from '@linka/contracts/http';
import { ok } from '@linka/contracts/problems';
import * as z from 'zod/mini';
import { route, type Route } from '../http/route.ts';

const health = {
  method: 'get',
  tag: 'health',
  caller: 'anyone',
  status: 200,
  answer: z.object({ status: z.literal('ok') }),
  problems: [],
} as const;

const getLive = endpoint({ id: 'getLive', path: '/health/live', summary: 'Is it running?', ...health });
const getReady = endpoint({
  id: 'getReady',
  path: '/health/ready',
  summary: 'Does it take work?',
  ...health,
});

/** Both say the same: the journal is read before the door opens, and the door closes first when it stops. */
export const healthRoutes: readonly Route[] = [getLive, getReady].map(one =>
  route(one, () => ok({ status: 'ok' })),
);
