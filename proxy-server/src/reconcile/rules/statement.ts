import { owedNgwee, type Order } from '@linka/contracts/orders';
import { formatKwacha } from '@linka/contracts/money';
import type { Statement } from '@linka/contracts/reconcile';

/** Money that came in on the day: a payment of ours, or one that only its provider knows of. */
export interface Collected {
  readonly paymentId: string;
  readonly orderId: string;
  readonly amountNgwee: number;
}

interface Circumstances {
  readonly day: string;
  readonly collected: readonly Collected[];
  readonly orders: ReadonlyMap<string, Order>;
  /** Of these payments the order tells that they were made. */
  readonly told: ReadonlySet<string>;
  /** Payments, refunds and orders named in the queue, explained or not. */
  readonly differences: ReadonlySet<string>;
  readonly openDifferences: number;
  readonly booksNgwee: number;
  readonly unanswered: number;
}

/**
 * What became of the money of a day. A payment that its order knows is kept for the order or goes back; any other must
 * be in the queue of differences. Nothing is counted twice, so what is left over is unmatched.
 */
export function statementOf(facts: Circumstances): Statement {
  const { day, collected, orders, told, differences, ...rest } = facts;
  const sums = { forOrdersNgwee: 0, refundedNgwee: 0, owedBackNgwee: 0, inDifferencesNgwee: 0 };
  /** What is left to be handed out of each order's refunds, when several of its payments are of the day. */
  const back = new Map<string, { arrived: number; due: number }>();
  for (const { paymentId, orderId, amountNgwee } of collected) {
    if (differences.has(paymentId) || differences.has(orderId)) {
      sums.inDifferencesNgwee += amountNgwee;
      continue;
    }
    const order = orders.get(orderId);
    if (!order || !told.has(paymentId)) continue;
    const left = back.get(orderId) ?? { arrived: order.refundedNgwee, due: owedNgwee(order) };
    const arrived = Math.min(amountNgwee, left.arrived);
    const due = Math.min(amountNgwee - arrived, left.due);
    back.set(orderId, { arrived: left.arrived - arrived, due: left.due - due });
    sums.refundedNgwee += arrived;
    sums.owedBackNgwee += due;
    sums.forOrdersNgwee += amountNgwee - arrived - due;
  }
  return {
    day,
    payments: collected.length,
    collectedNgwee: collected.reduce((all, { amountNgwee }) => all + amountNgwee, 0),
    ...sums,
    ...rest,
  };
}

const unmatched = (s: Statement): number =>
  s.collectedNgwee - s.forOrdersNgwee - s.refundedNgwee - s.owedBackNgwee - s.inDifferencesNgwee;

/** A day balances when every ngwee is matched, every difference explained, the books are even and the provider has spoken. */
export const balances = (s: Statement): boolean =>
  unmatched(s) === 0 && s.openDifferences === 0 && s.booksNgwee === 0 && s.unanswered === 0;

/** The statement as a person reads it. */
export const printed = (s: Statement): string =>
  [
    `${s.day}  ${s.payments} payments`,
    ...(
      [
        ['collected', s.collectedNgwee],
        ['  kept for orders', s.forOrdersNgwee],
        ['  refunded', s.refundedNgwee],
        ['  owed back', s.owedBackNgwee],
        ['  in differences', s.inDifferencesNgwee],
        ['  unmatched', unmatched(s)],
        ['books', s.booksNgwee],
      ] as const
    ).map(([name, amount]) => `${name.padEnd(20)}${formatKwacha(amount).padStart(14)}`),
    `${'open differences'.padEnd(20)}${String(s.openDifferences).padStart(14)}`,
    `${'unanswered'.padEnd(20)}${String(s.unanswered).padStart(14)}`,
    balances(s) ? 'balances' : 'DOES NOT BALANCE',
  ].join('\n');
