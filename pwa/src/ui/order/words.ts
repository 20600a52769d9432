import type { Order, OrderState } from '@linka/contracts/orders';
import type { Tone } from '../Badge.tsx';

interface StateWords {
  readonly label: string;
  readonly tone: Tone;
}

/** An order's state in two or three words, the same for shopper, shop and courier. */
export const stateWords: Readonly<Record<OrderState, StateWords>> = {
  placed: { label: 'Asking the shop', tone: 'busy' },
  awaiting_payment: { label: 'Waiting for payment', tone: 'warn' },
  paid: { label: 'Paid', tone: 'good' },
  accepted: { label: 'Being packed', tone: 'good' },
  ready: { label: 'Packed', tone: 'good' },
  collecting: { label: 'Courier to the shop', tone: 'busy' },
  on_the_way: { label: 'On its way', tone: 'busy' },
  delivered: { label: 'Delivered', tone: 'good' },
  expired: { label: 'Ran out of time', tone: 'plain' },
  payment_failed: { label: 'Not paid', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'plain' },
  rejected: { label: 'Not served', tone: 'bad' },
  delivery_failed: { label: 'Not delivered', tone: 'bad' },
};

export const refundWords: Readonly<Record<Exclude<Order['refund'], 'none'>, StateWords>> = {
  due: { label: 'Money coming back', tone: 'warn' },
  sent: { label: 'Refund sent to MTN', tone: 'busy' },
  done: { label: 'Money is back', tone: 'good' },
};
