import { isFinalPayment } from '@linka/contracts/payments';
import { ok, type Result } from '@linka/contracts/problems';
import { moveOrder, type Moved, type Movers } from '../orders/move.ts';
import { settled, type Outcome } from './rules/settling.ts';
import { PaymentsStore } from './store.ts';

type Needs = Movers & { readonly acceptMinutes: number };

/**
 * Settles a payment: the one function that does, whoever found out. Takes the order's lock, then the payment's; the
 * second to come finds it final and changes nothing.
 */
export function settle(
  deps: Needs,
  paymentId: string,
  orderId: string,
  outcome: Outcome,
  financialTransactionId: string | null,
): Promise<Result<Moved>> {
  return moveOrder(deps, orderId, async (order, t) => {
    const payments = new PaymentsStore(t);
    const payment = await payments.lock(paymentId);
    if (!payment || isFinalPayment(payment.state)) return ok([]);
    const now = deps.clock.now();
    const reason = outcome.kind === 'failed' ? { reason: outcome.reason } : {};
    await payments.progress({ paymentId, state: outcome.kind, financialTransactionId, ...reason }, now);
    const acceptBy = new Date(now.getTime() + deps.acceptMinutes * 60_000);
    return ok(settled(order, paymentId, payment.amountNgwee, outcome, acceptBy));
  });
}
