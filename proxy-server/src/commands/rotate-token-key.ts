import { rotateTokenKey } from '../auth/keys/rotate.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db/index.ts';

// For the day a key may have leaked, or an auditor asks: `DATABASE_URL=… npm run rotate-token-key`.
const url = process.env.DATABASE_URL;
if (url === undefined) throw new Error('DATABASE_URL says which gateway’s key to rotate');
const db = openDatabase(url, 1);
const kid = await rotateTokenKey({ db, clock: systemClock }, 'command:rotate-token-key');
await db.$pool.end();
process.stdout.write(
  `Access tokens are signed with ${kid} from now on, within a minute on every gateway. Nobody is signed out.\n`,
);
