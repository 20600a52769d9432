import {
  refreshSession,
  signOut,
  signOutEverywhere,
  type Account,
  type Session,
} from '@linka/contracts/auth';
import { signInNeeded, type Access, type Gateway, type Tokens } from '../../lib/api/index.ts';
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
}

export interface Sessions extends Tokens {
  readonly account: () => Promise<Account | undefined>;
  readonly begin: (session: Session) => Promise<void>;
  readonly rename: (account: Account) => Promise<void>;
  /**
   * Ends the session here, and at the gateway if it can be reached; what is unsent stays on the phone. Everywhere
   * needs the gateway: answers false, and changes nothing, when it did not hear.
   */
  readonly end: (signedIn: Gateway, everywhere: boolean) => Promise<boolean>;
}

/** Settings that say where somebody lives or with what they pay. */
const personal = ['dropOff', 'places', 'payingNumber', 'cartVersion'] as const;

export function createSessions({ db, changes, lock, now, gateway }: Deps): Sessions {
  const read = (): Promise<StoredSession | undefined> => db.get('session', 'current');
  const write = async (session: StoredSession): Promise<void> => {
    const tx = strictly(db, ['session']);
    await Promise.all([tx.objectStore('session').put(session, 'current'), tx.done]);
    changes.announce('session', 'cart');
  };
  /** What the gateway has goes from this phone, which others may use; what it does not have waits unseen. */
  const forget = async (who: Account): Promise<void> => {
    const tx = strictly(db, ['session', 'orders', 'payments', 'cart', 'settings']);
    const cart = tx.objectStore('cart');
    const settings = tx.objectStore('settings');
    const inCart = (await cart.getAll()).filter(({ accountId, told }) => told && accountId === who.id);
    const orders = tx.objectStore('orders');
    const told = (await orders.getAll()).filter(order => order.events.length > 0);
    await Promise.all([
      tx.objectStore('session').clear(),
      tx.objectStore('payments').clear(),
      ...told.map(order => orders.delete(order.orderId)),
      ...inCart.map(({ id }) => cart.delete(id)),
      ...personal.map(name => settings.delete(name)),
      tx.done,
    ]);
    changes.announce('session', 'orders', 'payments', 'cart', 'settings');
  };

  const giving = (held: StoredSession | undefined): Access =>
    held === undefined ? signInNeeded() : { ok: true, token: held.accessToken };

  /** A refresh token works once: page and worker take turns, and whoever comes second finds the new token. */
  const renew = once((stale: string) =>
    lock('linka-refresh', async (): Promise<Access> => {
      const held = await read();
      if (held?.accessToken !== stale) return giving(held);
      const answer = await gateway.call(refreshSession, { body: { refreshToken: held.refreshToken } });
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
    begin: session => write(toStored(session, now())),
    rename: async account => {
      const held = await read();
      if (held !== undefined) await write({ ...held, account });
    },
    end: async (signedIn, everywhere) => {
      const held = await read();
      if (held === undefined) return true;
      const { ok } = await (everywhere
        ? signedIn.call(signOutEverywhere, {})
        : gateway.call(signOut, { body: { refreshToken: held.refreshToken } }));
      if (everywhere && !ok) return false;
      await forget(held.account);
      return true;
    },
  };
}
