import { ok } from '@linka/contracts/problems';
import type { Company } from '../company/company.ts';
import { present } from '../deliveries/job.ts';
import { route, type Route } from '../http/route.ts';
import type { Records } from '../records/records.ts';
import type { Outbox } from '../webhooks/outbox.ts';
import * as endpoints from './endpoints.ts';

interface Dependencies {
  readonly company: Company;
  readonly records: Records;
  readonly outbox: Outbox;
}

export const controlRoutes = ({ company, records, outbox }: Dependencies): readonly Route[] => [
  route(endpoints.getControlMode, () => ok({ mode: company.mode })),
  route(endpoints.setControlMode, ({ body }) => {
    company.mode = body.mode;
    return ok({ mode: company.mode });
  }),
  route(endpoints.listControlDeliveries, () => {
    const deliveries = records.jobs().map(job => {
      const { deliveryId } = job.booking;
      const waitingNews = records.waiting(deliveryId).length;
      return { ...present(job), waitingNews, nextAttemptAt: outbox.nextAttemptAt(deliveryId) };
    });
    return ok({ deliveries });
  }),
  route(endpoints.getControlWebhooks, () => ok({ faults: outbox.faults, attempts: [...outbox.attempts()] })),
  route(endpoints.setControlWebhooks, ({ body }) => {
    const { paused, duplicates, delayMs } = outbox.faults;
    outbox.faults = {
      paused: body.paused ?? paused,
      duplicates: body.duplicates ?? duplicates,
      delayMs: body.delayMs ?? delayMs,
    };
    outbox.poke();
    return ok(outbox.faults);
  }),
  route(endpoints.retryControlWebhooks, () => {
    const waiting = records.jobs().map(({ booking }) => records.waiting(booking.deliveryId).length);
    outbox.retryNow();
    return ok({ waitingNews: waiting.reduce((a, b) => a + b, 0) });
  }),
];
