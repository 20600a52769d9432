import type { OrderState } from '@linka/contracts/orders';
import type { ShopRecord } from '../record.ts';

type Facts = Omit<ShopRecord, 'state'>;

/**
 * The order's state as the shop knows it: what the gateway told, and on top what the shop decided and the gateway has
 * not yet told back.
 */
function stateOf(record: Facts): OrderState {
  const told = record.told?.state ?? 'placed';
  if (told === 'placed' || told === 'awaiting_payment') {
    if (record.refusal) return 'rejected';
    if (record.lapsed && !paymentUnderWay(record)) return 'expired';
    return record.payBy === null ? told : 'awaiting_payment';
  }
  if (told === 'cash_agreed' || told === 'paid' || told === 'accepted') {
    if (record.decision?.type === 'rejected') return 'rejected';
    if (record.delivery) return 'ready';
    return record.decision ? 'accepted' : told;
  }
  return told;
}

/** The gateway follows a payment of this order: the shopper may have given the PIN already. */
export const paymentUnderWay = ({ told }: Pick<ShopRecord, 'told'>): boolean =>
  (told?.openPaymentId ?? null) !== null;

/** Where the goods of an order belong. `reserve`: still to be set aside, on the terms that were offered. */
export type Goods = 'nothing' | 'reserve' | 'hold' | 'free' | 'gone';

const goods = {
  placed: 'nothing',
  awaiting_payment: 'hold',
  cash_agreed: 'hold',
  paid: 'hold',
  accepted: 'hold',
  ready: 'hold',
  collecting: 'hold',
  on_the_way: 'gone',
  delivered: 'gone',
  expired: 'free',
  payment_failed: 'free',
  cancelled: 'free',
  rejected: 'free',
  delivery_failed: 'free',
} as const satisfies Record<OrderState, Goods>;

/**
 * Where this order's goods belong now. What a courier has taken and brings back is not put on sale by itself: nobody
 * knows its condition, so staff look at it and count the stock again.
 */
export function goodsOf(record: ShopRecord): Goods {
  if (record.leftShop) return 'gone';
  if (record.state === 'placed' && record.asked) return 'reserve';
  return goods[record.state];
}

/** The record with something new in it, and all that follows still to be carried out. */
export function revise(record: ShopRecord, patch: Partial<Facts>): ShopRecord {
  const facts = { ...record, settled: false, ...patch };
  return { ...facts, state: stateOf(facts) };
}

/** Over and done with, and not because it was delivered: nobody may still pay, accept or pack it. */
export const isOver = (state: OrderState): boolean => goods[state] === 'free';
