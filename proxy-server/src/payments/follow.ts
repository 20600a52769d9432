import { isFinalPayment } from '@linka/contracts/payments';
import type { Again, Handler, JobData } from '../jobs/index.ts';
import { backOff } from '../jobs/index.ts';
import type { Movers } from '../orders/move.ts';
import type { Log } from '../platform/log.ts';
import type { Providers } from './providers/index.ts';
import { followSeconds } from './rules/settling.ts';
import { settle } from './settle.ts';
import { PaymentsStore, type PaymentRow } from './store.ts';

export interface PaymentDeps extends Movers {
  readonly providers: Providers;
  readonly log: Log;
  readonly acceptMinutes: number;
}

/** From then on nobody is asked to collect any more, so that nobody is prompted for a forgotten cart. */
const GIVE_UP_MS = 15 * 60 * 1000;

/** A reference that a provider took may be invisible for a moment; one that is so for longer never arrived. */
const VISIBLE_MS = 60 * 1000;

const age = ({ clock }: PaymentDeps, { createdAt }: PaymentRow): number =>
  clock.now().getTime() - createdAt.getTime();

/** Asks the provider to collect. The payment is in the database already; the same reference may go out any number of times. */
export const requestPayment =
  (deps: PaymentDeps): Handler<JobData['request-payment']> =>
  async ({ paymentId, attempt }) => {
    const payments = new PaymentsStore(deps.db);
    const payment = await payments.byId(paymentId);
    if (payment?.state !== 'queued') return undefined;
    if (age(deps, payment) > GIVE_UP_MS) return giveUp(deps, payment, 'PROVIDER_UNREACHABLE', attempt);
    const provider = deps.providers.of(payment.provider);
    const asked = await provider.collect(payment);
    if (asked.kind === 'refused') return giveUp(deps, payment, asked.reason, attempt);
    await payments.progress(
      { paymentId, state: asked.kind === 'accepted' ? 'sent' : 'queued' },
      deps.clock.now(),
    );
    if (asked.kind === 'unclear') return { againInSeconds: backOff(attempt) };
    await deps.jobs.send(deps.db, {
      name: 'follow-payment',
      data: { paymentId },
      afterSeconds: provider.firstLookSeconds,
    });
    return undefined;
  };

/** An earlier try may have got through although its answer was lost: it has failed only if the provider does not know it. */
async function giveUp(
  deps: PaymentDeps,
  payment: PaymentRow,
  reason: string,
  attempt: number,
): Promise<Again> {
  const { paymentId, orderId } = payment;
  const status = await deps.providers.of(payment.provider).collected(payment);
  await new PaymentsStore(deps.db).progress({ paymentId, state: 'queued' }, deps.clock.now());
  if (status.kind === 'unclear') return { againInSeconds: backOff(attempt) };
  if (status.kind !== 'unknown')
    await deps.jobs.send(deps.db, { name: 'follow-payment', data: { paymentId } });
  else await settle(deps, paymentId, orderId, { kind: 'failed', reason }, null);
  return undefined;
}

/** Asks the provider what became of a payment, until it is final. A `hint` asks once: the following goes on by itself. */
export const followPayment =
  (deps: PaymentDeps): Handler<JobData['follow-payment']> =>
  async ({ paymentId, hint, attempt }) => {
    const payments = new PaymentsStore(deps.db);
    const payment = await payments.byId(paymentId);
    if (!payment || isFinalPayment(payment.state)) return undefined;
    const { orderId } = payment;
    const status = await deps.providers.of(payment.provider).collected(payment);
    const later = hint === true ? undefined : { againInSeconds: followSeconds(attempt) };
    if (status.kind === 'failed') {
      await settle(deps, paymentId, orderId, { kind: 'failed', reason: status.reason }, null);
      return undefined;
    }
    if (status.kind === 'successful') {
      await settle(deps, paymentId, orderId, { kind: 'successful' }, status.financialTransactionId);
      return undefined;
    }
    if (status.kind === 'mismatch')
      deps.log.error(
        { paymentId, financialTransactionId: status.financialTransactionId },
        'another payment was made than was asked for',
      );
    const lost = hint !== true && status.kind === 'unknown' && age(deps, payment) > VISIBLE_MS;
    const state = status.kind === 'pending' ? 'pending' : lost ? 'queued' : payment.state;
    await payments.progress({ paymentId, state }, deps.clock.now());
    if (!lost) return later;
    // It said that it had taken it, yet does not have it: the same reference goes out again.
    await deps.jobs.send(deps.db, { name: 'request-payment', data: { paymentId }, afterSeconds: 30 });
    return undefined;
  };
