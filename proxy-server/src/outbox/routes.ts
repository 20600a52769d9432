import * as api from '@linka/contracts/outbox';
import { foldOrder } from '@linka/contracts/orders';
import { ok, refuse } from '@linka/contracts/problems';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { shopMustKnow } from '../orders/rules/consequences.ts';
import { OrdersStore } from '../orders/store.ts';
import { route, type Route } from '../platform/http/index.ts';
import { QUIET_MS, SETTLED, jobFor, present } from './rules.ts';
import { OutboxStore } from './store.ts';

/** Operators see what has not come through, why, and send it again. */
export function outboxRoutes({ db, clock, jobs }: Pick<Deps, 'db' | 'clock' | 'jobs'>): Route[] {
  const store = new OutboxStore(db);
  return [
    route(api.listUndelivered, {
      run: async () => {
        const now = clock.now();
        const rows = await store.undelivered(new Date(now.getTime() - QUIET_MS), {
          shopMustKnow,
          settled: SETTLED,
        });
        return ok({ undelivered: rows.flatMap(row => present(row, now) ?? []) });
      },
    }),
    route(api.getDeliveryLog, {
      run: async ({ params }) => {
        const attempts = await store.log(params.orderId);
        return ok({ attempts: attempts.map(one => ({ ...one, at: one.at.toISOString() })) });
      },
    }),
    route(api.sendAgain, {
      run: async ({ params: { orderId }, body: { target }, caller }) => {
        const events = await new OrdersStore(db).events(orderId);
        if (events.length === 0) return refuse('order_unknown');
        const job = jobFor(target, orderId, foldOrder(events));
        if (!job) return refuse('order_moved_on');
        await db.tx('send-again', async t => {
          await audit(t, {
            actor: caller.accountId,
            act: 'outbox.sent_again',
            subject: orderId,
            detail: { target },
          });
          await jobs.send(t, job);
        });
        jobs.wake([job.name]);
        return ok({ queued: true } as const);
      },
    }),
  ];
}
