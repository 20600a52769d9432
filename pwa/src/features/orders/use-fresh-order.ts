import { isEnd, type Order } from '@linka/contracts/orders';
import { isFinalPayment, type Payment } from '@linka/contracts/payments';
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../lib/api/index.ts';
import { useServices } from '../../offline/hooks/index.ts';

const PAYMENT_MS = 3000;
/** The live stream tells us first; this is for phones whose network lets no stream through. */
const ORDER_MS = 20_000;

/** Keeps an order and its open payment fresh while its page is shown. `sealed`: the gateway does not know it yet. */
export function useFreshOrder(
  orderId: string,
  order: Order | undefined,
  payments: readonly Payment[],
  sealed: boolean,
): { readonly failure: Failure | null; readonly reload: () => void } {
  const { orders } = useServices();
  const [failure, setFailure] = useState<Failure | null>(null);
  const over = order !== undefined && isEnd(order.state) && order.refund !== 'due' && order.refund !== 'sent';
  const following =
    order?.openPaymentId ?? payments.find(({ state }) => !isFinalPayment(state))?.paymentId ?? null;

  const reload = useCallback(() => void orders.refresh(orderId).then(setFailure), [orders, orderId]);
  useEffect(() => {
    // What the gateway has not been told yet, it need not be asked about.
    if (sealed) return;
    reload();
    if (over) return;
    const timer = setInterval(reload, ORDER_MS);
    return () => clearInterval(timer);
  }, [reload, over, sealed]);

  useEffect(() => {
    if (following === null) return;
    const ask = (): void => void orders.refreshPayment(following);
    ask();
    const timer = setInterval(ask, PAYMENT_MS);
    return () => clearInterval(timer);
  }, [orders, following]);

  return { failure, reload };
}
