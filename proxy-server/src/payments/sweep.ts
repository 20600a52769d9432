import type { Jobs } from '../jobs/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/index.ts';
import { RefundsStore } from './refunds-store.ts';
import { PaymentsStore } from './store.ts';

interface Needs {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Jobs;
}

/** The longest pause between two looks at an open payment is a minute; three without one means its job was lost. */
const PAYMENT_FORGOTTEN_MS = 3 * 60 * 1000;
/** A refund that MTN refuses waits five minutes for a person. */
const REFUND_FORGOTTEN_MS = 10 * 60 * 1000;

/** Takes up again the open payments that nobody follows any more. */
export async function remindOfPayments({ db, clock, jobs }: Needs): Promise<void> {
  const payments = new PaymentsStore(db);
  for (const paymentId of await payments.forgotten(new Date(clock.now().getTime() - PAYMENT_FORGOTTEN_MS))) {
    const queued = (await payments.byId(paymentId))?.state === 'queued';
    await jobs.send(db, { name: queued ? 'request-payment' : 'follow-payment', data: { paymentId } });
  }
}

/** Takes up again the refunds that nobody moves any more. */
export async function remindOfRefunds({ db, clock, jobs }: Needs): Promise<void> {
  const before = new Date(clock.now().getTime() - REFUND_FORGOTTEN_MS);
  for (const { orderId, refundId } of await new RefundsStore(db).forgotten(before))
    await jobs.send(
      db,
      refundId === null
        ? { name: 'send-refund', data: { orderId } }
        : { name: 'follow-refund', data: { refundId } },
    );
}
