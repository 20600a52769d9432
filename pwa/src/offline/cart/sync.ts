import { MOST_OPERATIONS_SENT, syncCart, type CartOperation } from '@linka/contracts/carts';
import type { Failure, Gateway } from '../../lib/api/index.ts';
import { rerunning, type Lock } from '../../lib/async/index.ts';
import type { Changes } from '../changes/index.ts';
import type { Database } from '../database/index.ts';
import type { Storage } from '../storage/index.ts';
import { replaceRows } from './index.ts';
import { superseded, visibleTo, type CartRow } from './rows.ts';

interface Deps {
  readonly db: Database;
  readonly storage: Storage;
  readonly gateway: Gateway;
  readonly changes: Changes;
  readonly lock: Lock;
  readonly accountId: () => Promise<string | undefined>;
}

export interface CartSync {
  /** Tells the gateway what it does not have, and takes in what other phones did. Answers the failure, or null. */
  readonly sync: () => Promise<Failure | null>;
  /** Is there anything the gateway has not been told? */
  readonly untold: () => Promise<boolean>;
}

/** Carts merge across a person's phones. Killed at any point it begins anew: telling twice changes nothing. */
export function createCartSync({ db, storage, gateway, changes, lock, accountId }: Deps): CartSync {
  const mine = async (me: string): Promise<readonly CartRow[]> => visibleTo(await db.getAll('cart'), me);
  const exchange = async (): Promise<Failure | null> => {
    for (;;) {
      const me = await accountId();
      if (me === undefined) return null;
      const sent = (await mine(me)).filter(({ told }) => !told).slice(0, MOST_OPERATIONS_SENT);
      const have = await versionOf(db, me);
      const answer = await gateway.call(syncCart, { body: { operations: sent.map(bare), have } });
      if (!answer.ok) return answer;
      const { version, operations } = answer.value;
      // Signed out or another person meanwhile: this is no longer theirs to see.
      if ((await accountId()) !== me) return null;
      const told = [...sent, ...operations].map(row => ({ ...bare(row), accountId: me, told: true }));
      const drop = superseded([...(await mine(me)), ...told]);
      await storage.write(async () => {
        await replaceRows(db, told, drop);
        await db.put('settings', { accountId: me, version }, 'cartVersion');
      });
      if (operations.length > 0) changes.announce('cart');
      if (sent.length < MOST_OPERATIONS_SENT) return null;
    }
  };
  return {
    // Tabs take turns: the second finds nothing left to tell.
    sync: rerunning(() => lock('linka-cart', exchange)),
    untold: async () => {
      const me = await accountId();
      return me !== undefined && (await mine(me)).some(({ told }) => !told);
    },
  };
}

const bare = ({ id, shopId, sku, at, act, item }: CartOperation): CartOperation => ({
  id,
  shopId,
  sku,
  at,
  act,
  item,
});

async function versionOf(db: Database, accountId: string): Promise<number> {
  const known = await db.get('settings', 'cartVersion');
  return typeof known === 'object' && 'version' in known && known.accountId === accountId ? known.version : 0;
}
