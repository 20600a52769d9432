import {
  deliveryWebhook,
  listJobs,
  reportStep as reportStepContract,
  requestDelivery as requestContract,
  type CourierJob,
} from '@linka/contracts/deliveries';
import { foldOrder } from '@linka/contracts/orders';
import { ok, refuse } from '@linka/contracts/problems';
import { AccountsStore } from '../auth/store.ts';
import type { Deps } from '../deps.ts';
import { OrdersStore } from '../orders/store.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { reportStep } from './report.ts';
import { requestDelivery } from './request.ts';
import { presentJob } from './rules/present-job.ts';
import { DeliveriesStore, type JobRow } from './store.ts';
import { takeNews } from './take-news.ts';

export function deliveryRoutes(deps: Deps): Route[] {
  const { db, clock } = deps;
  const phoneOf = async (accountId: string): Promise<string> =>
    (await new AccountsStore(db).byId(accountId))?.phone ?? '';
  const present = async (row: JobRow): Promise<CourierJob> =>
    presentJob(row, foldOrder(await new OrdersStore(db).events(row.orderId)));

  return [
    route(requestContract, {
      run: async ({ caller, body }) => {
        const locationWaitSeconds = deps.config.LOCATION_WAIT_SECONDS;
        return requestDelivery({ ...deps, locationWaitSeconds }, { shopId: caller.shopId, ...body });
      },
    }),
    route(deliveryWebhook, {
      limit: perMinute(6000),
      run: async ({ body }) => {
        const taken = await takeNews(deps, body);
        return taken.ok ? ok(undefined) : taken;
      },
    }),
    route(listJobs, {
      run: async ({ caller }) => {
        const rows = await new DeliveriesStore(db).jobs(await phoneOf(caller.accountId), clock.now());
        return ok({ jobs: await Promise.all(rows.map(present)) });
      },
    }),
    route(reportStepContract, {
      run: async ({ caller, body }) => {
        const phone = await phoneOf(caller.accountId);
        const cashLimitNgwee = deps.config.CASH_LIMIT_NGWEE;
        const courier = { accountId: caller.accountId, phone };
        const reported = await reportStep({ ...deps, cashLimitNgwee }, courier, body);
        if (!reported.ok) return reported;
        const [row] = await new DeliveriesStore(db).jobs(phone, clock.now(), body.deliveryId);
        if (!row) return refuse('delivery_unknown');
        // Who has declined has no part in it any more: they see a job that looks for somebody, and no home.
        return ok(
          await present(
            row.courierPhone === phone ? row : { ...row, state: 'searching', offeredUntil: null },
          ),
        );
      },
    }),
  ];
}
