import { followPayment, type PaymentDeps } from '../payments/follow.ts';
import { followRefund } from '../payments/refund.ts';
import { compare } from './rules/compare.ts';
import type { Span } from '../platform/day.ts';
import type { Collected } from './rules/statement.ts';
import { ReconcileStore, type Named, type PaymentOfDay } from './store.ts';

/** MTN asks for fewer than ten status calls a second. */
const CALLS_A_SECOND = 8;

export interface Reconcilers extends PaymentDeps {
  /** Waits so many milliseconds, between two calls to a provider. */
  readonly pause: (ms: number) => Promise<void>;
}

export interface Looked {
  readonly collected: readonly Collected[];
  readonly unanswered: number;
}

/** Finds where events, payments, refunds and books disagree since then, and puts what is new into the queue. */
export async function findDifferences(
  { db, clock, log }: Pick<PaymentDeps, 'db' | 'clock' | 'log'>,
  since: Date,
): Promise<void> {
  const store = new ReconcileStore(db);
  for (const difference of await store.find(since))
    if (await store.name(difference, clock.now())) log.error({ difference }, 'money is told differently');
}

/**
 * Asks the providers about every payment of a span of time and every refund under way. What is open and final there is
 * settled by the usual way; what they tell differently goes into the queue.
 */
export async function askProviders(deps: Reconcilers, span: Span): Promise<Looked> {
  const store = new ReconcileStore(deps.db);
  const pause = () => deps.pause(1000 / CALLS_A_SECOND);
  for (const refundId of await store.refundsOpen()) {
    await followRefund(deps)({ refundId, attempt: 0 });
    await pause();
  }
  for (const { paymentId, state } of await store.paymentsBetween(span)) {
    if (state === 'successful' || state === 'failed') continue;
    await followPayment(deps)({ paymentId, hint: true, attempt: 0 });
    await pause();
  }
  const collected: Collected[] = [];
  let unanswered = 0;
  for (const payment of await store.paymentsBetween(span)) {
    const said = await ask(deps, payment);
    await pause();
    if (said.kind === 'unanswered') unanswered += 1;
    if (said.difference) await store.name(said.difference, deps.clock.now());
    if (payment.state === 'successful' || (said.difference?.foundNgwee ?? 0) > 0) collected.push(payment);
  }
  return { collected, unanswered };
}

async function ask(
  { providers }: PaymentDeps,
  payment: PaymentOfDay,
): Promise<{ readonly kind: string; readonly difference?: Named }> {
  const { state, amountNgwee, orderId, paymentId } = payment;
  const said = compare(state, amountNgwee, await providers.of(payment.provider).collected(payment));
  if (said.kind !== 'differs') return said;
  const { kind, ...sums } = said;
  return { kind, difference: { kind: 'provider_differs', orderId, subjectId: paymentId, ...sums } };
}
