import type { BodyOf } from '@linka/contracts/http';
import { stillMeant } from '@linka/contracts/orders';
import type { startPayment } from '@linka/contracts/payments';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { moveOrder, type Movers } from '../orders/move.ts';
import type { Providers } from './providers/index.ts';
import { PaymentsStore, type PaymentRow } from './store.ts';

type Body = BodyOf<typeof startPayment>;
type Wish = Omit<Body, 'sealed'>;
type Needs = Movers & { readonly providers: Providers };

const sameWish = (row: PaymentRow, shopperId: string, wish: Wish): boolean =>
  row.shopperId === shopperId &&
  row.orderId === wish.orderId &&
  row.provider === wish.provider &&
  row.msisdn === wish.msisdn &&
  row.amountNgwee === wish.amountNgwee;

/**
 * Commits the intent to pay and queues the call to its provider in the same transaction. The same wish again answers the same
 * payment. Refuses with `order_unknown`, `order_moved_on`, `payment_in_progress`, `method_not_offered`,
 * `decision_too_old`, `amount_moved`, `id_reused`.
 */
export async function beginPayment(
  deps: Needs,
  shopperId: string,
  { sealed, ...wish }: Body,
): Promise<Result<PaymentRow>> {
  const moved = await moveOrder(deps, wish.orderId, async (order, t) => {
    const payments = new PaymentsStore(t);
    const known = await payments.byId(wish.paymentId);
    if (known) return sameWish(known, shopperId, wish) ? ok([]) : refuse('id_reused');
    if (order.openPaymentId !== null)
      return refuse('payment_in_progress', undefined, { paymentId: order.openPaymentId });
    if (!deps.providers.offered.includes(wish.provider)) return refuse('method_not_offered');
    const now = deps.clock.now();
    if (!stillMeant(sealed, now.getTime())) return refuse('decision_too_old');
    const late = order.payBy !== null && new Date(order.payBy) <= now;
    if (order.state !== 'awaiting_payment' || late) {
      return refuse('order_moved_on', late ? 'The time to pay has run out. Order again.' : undefined, {
        state: order.state,
      });
    }
    if (wish.amountNgwee !== order.totalNgwee)
      return refuse('amount_moved', undefined, { amountNgwee: order.totalNgwee });
    await payments.insert({ ...wish, shopperId }, now);
    await deps.jobs.send(t, { name: 'request-payment', data: { paymentId: wish.paymentId } });
    const { paymentId, amountNgwee, msisdn } = wish;
    return ok([{ type: 'payment_started', by: 'shopper', paymentId, amountNgwee, msisdn }]);
  });
  if (!moved.ok) return moved;
  deps.jobs.wake(['request-payment']);
  const payment = await new PaymentsStore(deps.db).byId(wish.paymentId);
  return payment ? ok(payment) : refuse('payment_unknown');
}
