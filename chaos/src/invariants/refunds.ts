import { dueBackNgwee, foldOrder } from '@linka/contracts/orders';
import { groupBy, total } from '../facts/group.ts';
import type { Invariant } from './invariant.ts';

/** What MTN paid back is what the gateway has as paid back, refund by refund, once each. */
export const creditsAreRefunds: Invariant = {
  name: 'every credit at MTN is one refund, and every refund one credit',
  breaches: ({ wallets, refunds }) => {
    const credits = groupBy(
      wallets.filter(({ operation }) => operation === 'refund'),
      ({ referenceId }) => referenceId,
    );
    const known = new Map(refunds.map(refund => [refund.id, refund]));
    return [
      ...[...credits].flatMap(([id, entries]) => {
        const refund = known.get(id);
        if (entries.length > 1) return [`refund ${id} was paid ${entries.length} times`];
        if (refund?.state !== 'successful')
          return [`MTN paid back ${id}; the gateway has it as ${refund?.state}`];
        return refund.amountNgwee === entries[0]?.amountMinor
          ? []
          : [`refund ${id} has another amount at MTN`];
      }),
      ...refunds
        .filter(({ id, state }) => state === 'successful' && !credits.has(id))
        .map(({ id }) => `refund ${id} is successful, yet MTN paid nothing`),
    ];
  },
};

/** Nobody gets back more than is due: all of it without the goods, else what was not there. */
export const refundsAreOwedAndDone: Invariant = {
  name: 'refunds never exceed what is due back, and each one owed is done',
  breaches: ({ orders, refunds }) => {
    const done = groupBy(
      refunds.filter(({ state }) => state === 'successful'),
      ({ orderId }) => orderId,
    );
    return orders.flatMap(({ id, events }) => {
      const order = foldOrder(events);
      const back = total(done.get(id) ?? [], ({ amountNgwee }) => amountNgwee);
      const due = dueBackNgwee(order);
      return back === due ? [] : [`order ${id} is ${order.state} and got back ${back} of ${due} ngwee`];
    });
  },
};
