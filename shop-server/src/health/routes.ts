import { endpoint } from '@linka/contracts/http';
import { ok, refuse } from '@linka/contracts/problems';
import * as z from 'zod/mini';
import { on, type Route } from '../platform/http/route.ts';

const health = { method: 'get', tag: 'health', caller: 'anyone', status: 200 } as const;

export const live = endpoint({
  ...health,
  id: 'live',
  path: '/health/live',
  summary: 'The program runs',
  answer: z.object({ status: z.literal('live') }),
  problems: [],
});

export const ready = endpoint({
  ...health,
  id: 'ready',
  path: '/health/ready',
  summary: 'The shop can serve: its database answers and it is not stopping',
  answer: z.object({ status: z.literal('ready') }),
  problems: ['not_ready'],
});

export const healthRoutes = (isReady: () => Promise<boolean>): Route[] => [
  on(live, () => ok({ status: 'live' })),
  on(ready, async () => ((await isReady()) ? ok({ status: 'ready' }) : refuse('not_ready'))),
];
