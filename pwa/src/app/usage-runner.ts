import { API_URL } from '../lib/config.ts';
import type { Services } from '../offline/services.ts';
import { runMeter } from '../offline/usage/index.ts';

/** Counts what comes over the network to this page, also what came before it was loaded. */
export const runUsage = ({ db, changes, now }: Services): void =>
  runMeter({
    origin: window.location.origin,
    apiUrl: API_URL,
    where: 'page',
    withDb: run => run(db),
    changes,
    now,
  });
