import { shopOrderEvents } from '@linka/contracts/shop-api';
import { backOff, type Handler, type JobData } from '../jobs/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import { recordAttempt } from '../platform/relay-log.ts';
import type { ShopServers } from '../shops/servers.ts';
import { presentEvent } from './rules/present.ts';
import { OrdersStore } from './store.ts';

interface Needs {
  readonly db: Database;
  readonly clock: Clock;
  readonly shopServers: ShopServers;
}

/**
 * Sends the shop's server every event it has not acknowledged, until it does. What a shop has acknowledged is a number
 * on the order, so a job that is lost, repeated or late does no harm.
 */
export const tellShop =
  ({ db, clock, shopServers }: Needs): Handler<JobData['sync-shop']> =>
  async ({ orderId, attempt }) => {
    const orders = new OrdersStore(db);
    const parties = await orders.parties(orderId);
    if (!parties || parties.shopVersion >= parties.version) return undefined;
    const events = (await orders.events(orderId, parties.shopVersion)).map(event =>
      presentEvent(event, 'staff'),
    );
    const answer = await shopServers.call(parties.shopId, shopOrderEvents, {
      params: { orderId },
      body: { events },
    });
    await recordAttempt(db, 'shop', orderId, clock.now(), answer.ok ? 'ok' : answer.id);
    if (answer.ok) {
      // It cannot know of more than it was told, whatever it says.
      const version = Math.min(answer.value.version, parties.version);
      await orders.acknowledged(orderId, version);
      return version < parties.version ? { againInSeconds: backOff(attempt) } : undefined;
    }
    // A shop restored from an old backup knows less than it once acknowledged: tell it all again.
    if (answer.id === 'gap_in_events')
      await orders.forgetAcknowledged(orderId, Number(answer.extra.have ?? 0));
    return { againInSeconds: backOff(attempt) };
  };
