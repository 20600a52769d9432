import {
  refreshBrowser,
  refreshSession,
  type Account,
  type BrowserSession,
  type Session,
} from '@linka/contracts/auth';
import { signInNeeded, type Access, type Answer, type Gateway, type Tokens } from '../../lib/api/index.ts';
import { once, type Lock } from '../../lib/async/index.ts';
import type { Changes } from '../changes/index.ts';
import { strictly, type Database } from '../database/index.ts';
import { toStored, type StoredSession } from './stored.ts';

interface Deps {
  readonly db: Database;
  readonly changes: Changes;
  readonly lock: Lock;
  readonly now: () => number;
  /** A gateway that needs no token: renewing must not ask for one. */
  readonly gateway: Gateway;
  /** Whether a cookie of the gateway would come back to it from here: then the refresh token lies in one. */
  readonly cookies: boolean;
}

export interface Sessions extends Tokens {
  readonly account: () => Promise<Account | undefined>;
  readonly begin: (session: Session | BrowserSession) => Promise<void>;
  readonly rename: (account: Account) => Promise<void>;
}

/** All that changes the refresh token takes turns, across tabs and worker. */
export const TURN = 'linka-refresh';

export function createSessions({ db, changes, lock, now, gateway, cookies }: Deps): Sessions {
  const read = (): Promise<StoredSession | undefined> => db.get('session', 'current');
  const write = async (session: StoredSession): Promise<void> => {
    const tx = strictly(db, ['session']);
    await Promise.all([tx.objectStore('session').put(session, 'current'), tx.done]);
    changes.announce('session', 'cart');
  };
  const giving = (held: StoredSession | undefined): Access =>
    held === undefined ? signInNeeded() : { ok: true, token: held.accessToken };

  const begin = async (session: Session | BrowserSession): Promise<void> => {
    await write(toStored(session, now()));
    // The new cookie has taken the place of the one that was to be taken back.
    await db.delete('settings', 'signOutOwed');
  };

  /** A token that lies in the database since before there were cookies moves into one. */
  const refresh = ({ refreshToken }: StoredSession): Promise<Answer<Session | BrowserSession>> => {
    if (refreshToken === undefined) return gateway.call(refreshBrowser, { body: {} });
    return gateway.call(cookies ? refreshBrowser : refreshSession, { body: { refreshToken } });
  };

  /** A refresh token works once: page and worker take turns, and whoever comes second finds the new token. */
  const renew = once((stale: string) =>
    lock(TURN, async (): Promise<Access> => {
      const held = await read();
      if (held?.accessToken !== stale) return giving(held);
      const answer = await refresh(held);
      if (answer.ok) {
        const session = toStored(answer.value, now());
        await write(session);
        return giving(session);
      }
      if (answer.id === 'session_ended') {
        await db.delete('session', 'current');
        changes.announce('session');
      }
      return answer;
    }),
  );

  return {
    access: async () => {
      const held = await read();
      return held !== undefined && held.accessUntil <= now() ? renew(held.accessToken) : giving(held);
    },
    renew,
    account: async () => (await read())?.account,
    begin,
    rename: async account => {
      const held = await read();
      if (held !== undefined) await write({ ...held, account });
    },
  };
}
