export { createApp } from './app.ts';
export type { Authenticate, AnyCaller, Person } from './caller.ts';
export { perMinute } from './limits.ts';
export { route, type Route } from './route.ts';
