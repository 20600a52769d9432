import { setTimeout as pause } from 'node:timers/promises';
import { foldOrder, isEnd } from '@linka/contracts/orders';
import { readFacts, type Facts } from './facts/index.ts';
import { mustHave } from './invariants/shop-view.ts';
import type { ChaosSystem } from './system/start.ts';

const LOOK_EVERY_MS = 1_000;

/**
 * Waits until nothing is left that the system does by itself. Answers the records as they are then, and what still
 * moved if `patienceMs` were not enough.
 */
export async function untilQuiet(
  system: ChaosSystem,
  patienceMs: number,
  say: (words: string) => void,
): Promise<{ facts: Facts; moving: string[] }> {
  const deadline = Date.now() + patienceMs;
  let looks = 0;
  for (;;) {
    const facts = await readFacts(system).catch((error: unknown) => {
      if (Date.now() > deadline) throw error;
      return undefined;
    });
    const moving = facts ? stillMoving(facts) : [];
    if (facts && (moving.length === 0 || Date.now() > deadline)) return { facts, moving };
    if (looks++ % 20 === 19) say(`  still: ${moving.join(', ') || 'a part is away'}`);
    await pause(LOOK_EVERY_MS);
  }
}

/** What the system still owes an act of its own, in words. */
function stillMoving({ orders, payments, deliveries, shops }: Facts): string[] {
  const count = (what: string, n: number): string[] => (n > 0 ? [`${n} ${what}`] : []);
  const folded = orders.map(row => ({ row, order: foldOrder(row.events) }));
  const finalPayment = new Set(['successful', 'failed']);
  return [
    ...count('payments not final', payments.filter(({ state }) => !finalPayment.has(state)).length),
    ...count('refunds owed', orders.filter(({ refund }) => refund === 'due' || refund === 'sent').length),
    ...count(
      'orders whose next step is the system’s',
      folded.filter(({ order }) => ['placed', 'awaiting_payment', 'paid'].includes(order.state)).length,
    ),
    ...count(
      'couriers not asked for',
      folded.filter(({ row, order }) => order.state === 'ready' && !row.events.some(isBooking)).length,
    ),
    ...count(
      'orders the shop has not heard the end of',
      orders.filter(row => row.shopVersion < mustHave(row)).length,
    ),
    ...count(
      'news the gateway has not taken',
      deliveries.reduce((sum, { waitingNews }) => sum + waitingNews, 0),
    ),
    ...count(
      'deliveries the company is not told the end of',
      folded.filter(({ row, order }) => isEnd(order.state) && isOpenAtCompany(deliveries, row.id)).length,
    ),
    ...count(
      'messages waiting in shops',
      shops.reduce((sum, shop) => sum + shop.waitingMessages, 0),
    ),
    ...count(
      'orders unsettled in shops',
      shops.flatMap(shop => shop.orders.filter(order => !order.settled)).length,
    ),
  ];
}

const isBooking = ({ type }: { readonly type: string }): boolean => type === 'delivery_booked';

const isOpenAtCompany = (deliveries: Facts['deliveries'], orderId: string): boolean =>
  deliveries.some(
    delivery =>
      delivery.orderId === orderId && !['delivered', 'failed', 'cancelled'].includes(delivery.state),
  );
