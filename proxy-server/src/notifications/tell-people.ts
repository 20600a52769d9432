import { foldOrder } from '@linka/contracts/orders';
import { AccountsStore } from '../auth/store.ts';
import type { Deps } from '../deps.ts';
import type { Handler, JobData } from '../jobs/index.ts';
import { OrdersStore } from '../orders/store.ts';
import { expectSeen, seenPass } from './reminders.ts';
import { noticesFor, pushOf } from './rules.ts';

type Needs = Pick<Deps, 'db' | 'push' | 'sms' | 'jobs' | 'secrets'>;

/**
 * Tells the people concerned of one event: a push to their devices, an SMS where money is at stake, and a reminder
 * for what they have to see.
 */
export const tellPeople =
  ({ db, push, sms, jobs, secrets }: Needs): Handler<JobData['tell-people']> =>
  async ({ orderId, seq }) => {
    const orders = new OrdersStore(db);
    const [events, parties] = await Promise.all([orders.events(orderId), orders.parties(orderId)]);
    const event = events.find(candidate => candidate.seq === seq);
    if (!event || !parties) return undefined;
    const order = foldOrder(events.slice(0, seq));
    const { shopper, staff } = noticesFor(order, event);
    if (shopper) {
      if (shopper.unseen) await expectSeen({ db, jobs }, { orderId, seq }, shopper.unseen.afterSeconds);
      const seen = shopper.unseen && seenPass(secrets, { orderId, seq });
      const more = { url: `/orders/${orderId}`, ...(seen ? { seen } : {}) };
      await push.notify(parties.shopperId, pushOf(order, shopper, more));
      const account = shopper.sms === undefined ? null : await new AccountsStore(db).byId(parties.shopperId);
      if (account && shopper.sms !== undefined) await sms.send(account.phone, shopper.sms);
    }
    if (staff) {
      for (const accountId of await orders.staffOf(parties.shopId))
        await push.notify(accountId, pushOf(order, staff, { url: '/staff' }));
    }
    return undefined;
  };
