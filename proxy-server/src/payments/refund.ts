import { randomUUID } from 'node:crypto';
import { canHappen, foldOrder, owedNgwee, type NewOrderEvent } from '@linka/contracts/orders';
import { ok } from '@linka/contracts/problems';
import { backOff, type Handler, type JobData } from '../jobs/index.ts';
import { moveOrder } from '../orders/move.ts';
import { OrdersStore } from '../orders/store.ts';
import type { PaymentDeps } from './follow.ts';
import { RefundsStore, type RefundRow } from './refunds-store.ts';
import { followSeconds } from './rules/settling.ts';

/** A refund that the provider will not take as it is needs a person; until one has looked, we ask again this often. */
const REFUSED_AGAIN_SECONDS = 300;

/** Sends money back that an order owes. The refund's own reference is committed before the provider hears of it. */
export const sendRefund =
  (deps: PaymentDeps): Handler<JobData['send-refund']> =>
  async ({ orderId, attempt }) => {
    const refund = await openRefund(deps, orderId);
    if (!refund) return undefined;
    const { refundId, amountNgwee, provider } = refund;
    const asked = await deps.providers.of(provider).payBack(refund);
    if (asked.kind !== 'accepted') {
      await new RefundsStore(deps.db).progress(refundId, 'queued', null, deps.clock.now());
      if (asked.kind === 'unclear') return { againInSeconds: backOff(attempt) };
      deps.log.error({ orderId, refundId, provider, reason: asked.reason }, 'a refund is refused');
      return { againInSeconds: REFUSED_AGAIN_SECONDS };
    }
    await record(deps, refund, 'sent', null, { type: 'refund_sent', by: 'system', refundId, amountNgwee });
    await deps.jobs.send(deps.db, { name: 'follow-refund', data: { refundId }, afterSeconds: 1 });
    return undefined;
  };

/**
 * The refund to be sent for what the order owes, begun here if there is none. All under the order's lock: however many
 * parts go back and whoever asks, they go one after the other and come to no more than is owed.
 */
function openRefund({ db, clock }: PaymentDeps, orderId: string): Promise<RefundRow | null> {
  return db.tx('open-refund', async t => {
    const orders = new OrdersStore(t);
    const refunds = new RefundsStore(t);
    if (!(await orders.lock(orderId))) return null;
    const open = await refunds.open(orderId);
    if (open) return open.state === 'queued' ? refunds.byId(open.refundId) : null;
    const owed = owedNgwee(foldOrder(await orders.events(orderId)));
    const source = await refunds.source(orderId);
    if (owed <= 0 || source === null) return null;
    const { paymentId, leftNgwee } = source;
    const refundId = randomUUID();
    const amountNgwee = Math.min(owed, leftNgwee);
    await refunds.insert({ refundId, orderId, paymentId, amountNgwee }, clock.now());
    return refunds.byId(refundId);
  });
}

/** A refund that was taken but is unknown after so long never arrived: its reference goes out again. */
const VISIBLE_ATTEMPTS = 10;

/** Follows a refund until its provider says how it ended. */
export const followRefund =
  (deps: PaymentDeps): Handler<JobData['follow-refund']> =>
  async ({ refundId, attempt }) => {
    const refunds = new RefundsStore(deps.db);
    const refund = await refunds.byId(refundId);
    if (refund?.state !== 'sent') return undefined;
    const { orderId, amountNgwee, provider } = refund;
    const by = 'system';
    const status = await deps.providers.of(provider).paidBack(refund);
    if (status.kind === 'successful') {
      await record(deps, refund, 'successful', null, { type: 'refund_done', by, refundId, amountNgwee });
      return undefined;
    }
    if (status.kind === 'failed') {
      const { reason } = status;
      await record(deps, refund, 'failed', reason, { type: 'refund_failed', by, refundId, reason });
      return undefined;
    }
    const lost = status.kind === 'unknown' && attempt >= VISIBLE_ATTEMPTS;
    await refunds.progress(refundId, lost ? 'queued' : 'sent', null, deps.clock.now());
    if (!lost) return { againInSeconds: followSeconds(attempt) };
    await deps.jobs.send(deps.db, { name: 'send-refund', data: { orderId }, afterSeconds: 30 });
    return undefined;
  };

/** The refund's row and the order's event move together, once. */
const record = (
  deps: PaymentDeps,
  refund: RefundRow,
  state: RefundRow['state'],
  reason: string | null,
  event: NewOrderEvent,
) =>
  moveOrder(deps, refund.orderId, async (order, t) => {
    const fresh = await new RefundsStore(t).progress(refund.refundId, state, reason, deps.clock.now());
    return ok(fresh && canHappen(order, event.type) ? [event] : []);
  });
