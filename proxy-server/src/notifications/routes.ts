import { newsSeen, pushShown } from '@linka/contracts/push';
import { ok, refuse } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { orderFor } from '../orders/access.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { noticeOf } from './reminders.ts';
import { RemindersStore } from './store.ts';

/** What has been seen needs no SMS. */
export function notificationRoutes({ db, secrets, clock }: Deps): Route[] {
  const reminders = new RemindersStore(db);
  return [
    route(pushShown, {
      limit: perMinute(600),
      run: async ({ body }) => {
        const notice = noticeOf(secrets, body.seen);
        if (notice) await reminders.seen(notice, clock.now());
        return ok(undefined);
      },
    }),
    route(newsSeen, {
      run: async ({ caller, params: { orderId }, body: { seq } }) => {
        const order = await orderFor(db, caller, orderId, 'order:mark seen');
        if (!order.ok) return order.id === 'not_allowed' ? refuse('order_unknown') : order;
        await reminders.seen({ orderId, seq }, clock.now());
        return ok(undefined);
      },
    }),
  ];
}
