import { foldOrder } from '@linka/contracts/orders';
import { groupBy, total } from '../facts/group.ts';
import type { Invariant } from './invariant.ts';

/** What MTN took is what the gateway has as paid, payment by payment, once each. */
export const debitsArePayments: Invariant = {
  name: 'every debit at MTN is one payment, and every payment one debit',
  breaches: ({ wallets, payments }) => {
    const debits = groupBy(
      wallets.filter(({ direction }) => direction === 'debit'),
      ({ referenceId }) => referenceId,
    );
    const known = new Map(payments.map(payment => [payment.id, payment]));
    return [
      ...[...debits].flatMap(([id, entries]) => {
        const payment = known.get(id);
        if (entries.length > 1) return [`payment ${id} was taken ${entries.length} times`];
        if (payment?.state !== 'successful')
          return [`MTN took ${id}; the gateway has it as ${payment?.state}`];
        return payment.amountNgwee === entries[0]?.amountMinor
          ? []
          : [`payment ${id} has another amount at MTN`];
      }),
      ...payments
        .filter(({ id, state }) => state === 'successful' && !debits.has(id))
        .map(({ id }) => `payment ${id} is successful, yet MTN took nothing`),
    ];
  },
};

/** What an order says was paid is what its payments say. */
export const ordersKnowTheirMoney: Invariant = {
  name: 'every order counts exactly its successful payments',
  breaches: ({ orders, payments }) => {
    const paid = groupBy(
      payments.filter(({ state }) => state === 'successful'),
      ({ orderId }) => orderId,
    );
    return orders.flatMap(({ id, events }) => {
      const counted = foldOrder(events).paidNgwee;
      const sum = total(paid.get(id) ?? [], ({ amountNgwee }) => amountNgwee);
      return counted === sum ? [] : [`order ${id} counts ${counted} ngwee, its payments ${sum}`];
    });
  },
};
