import { scheduleCallback } from '../callbacks/send.ts';
import { walletOf } from '../store/state.ts';
import type { Stub } from '../stub.ts';
import type { Outcome, Payment, Verdict } from './payment.ts';

/**
 * The one place where a payment ends and money moves, whoever asks: person or timer. Runs without a pause, so of
 * several that race exactly one settles; the others get false.
 */
export function settle(stub: Stub, id: string, verdict: Verdict): boolean {
  const payment = stub.store.state.payments.get(id);
  if (!payment || payment.outcome) return false;
  const outcome = decide(stub, payment, verdict);
  stub.store.record({ type: 'payment-settled', id, outcome });
  scheduleCallback(stub, payment, outcome);
  return true;
}

function decide({ store, clock }: Stub, { msisdn, amountMinor }: Payment, verdict: Verdict): Outcome {
  const at = clock.now();
  if (!verdict.approve) return { at, status: 'TF', code: verdict.code };
  if (walletOf(store.state, msisdn).balanceMinor < amountMinor)
    return { at, status: 'TF', code: 'DP00800001007' };
  const number = String(store.state.ledger.length + 1).padStart(6, '0');
  return { at, status: 'TS', airtelMoneyId: `MP260101.${number.slice(0, 4)}.A${number}` };
}

/** Sees to it that a payment ends without anybody's help: by itself in auto mode, or when the payer stays silent. */
export function follow(stub: Stub, { id, createdAt, expiresAt }: Payment): void {
  const { mode, autoDelayMs } = stub.settings;
  const [dueAt, verdict]: [number, Verdict] =
    mode === 'auto'
      ? [createdAt + autoDelayMs, { approve: true }]
      : [expiresAt, { approve: false, code: 'DP00800001024' }];
  stub.clock.schedule(dueAt, () => settle(stub, id, verdict));
}
