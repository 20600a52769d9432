import type { Deps } from '../../deps.ts';
import type { Route } from '../../platform/http/index.ts';
import { placingRoutes } from './placing.ts';
import { readingRoutes } from './reading.ts';
import { stepRoutes } from './steps.ts';

export const orderRoutes = (deps: Deps): Route[] => [
  ...placingRoutes(deps),
  ...readingRoutes(deps),
  ...stepRoutes(deps),
];
