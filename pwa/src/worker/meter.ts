import { API_URL } from '../lib/config.ts';
import { openDatabase } from '../offline/database/index.ts';
import { runMeter } from '../offline/usage/index.ts';

// What the worker fetches itself no page can measure.
runMeter({
  origin: globalThis.location.origin,
  apiUrl: API_URL,
  where: 'worker',
  changes: undefined,
  now: Date.now,
  withDb: async run => {
    const db = await openDatabase();
    try {
      await run(db);
    } finally {
      // A sleeping worker must keep no new version waiting.
      db.close();
    }
  },
});
