import type { Order, OrderState } from '@linka/contracts/orders';
import { inEveryLanguage } from '../../lib/text/index.ts';
import type { Tone } from '../Badge.tsx';

/** An order's state, and its money's, in two or three words, the same for shopper, shop and courier. */
export const words = inEveryLanguage('orderState', {
  placed: 'Asking the shop',
  awaiting_payment: 'Waiting for payment',
  cash_agreed: 'Cash at the door',
  paid: 'Paid',
  accepted: 'Being packed',
  ready: 'Packed',
  collecting: 'Courier to the shop',
  on_the_way: 'On its way',
  delivered: 'Delivered',
  expired: 'Ran out of time',
  payment_failed: 'Not paid',
  cancelled: 'Cancelled',
  rejected: 'Not served',
  delivery_failed: 'Not delivered',
  refund_due: 'Money coming back',
  refund_sent: 'Refund on its way',
  refund_done: 'Money is back',
});

interface StateWords {
  readonly label: string;
  readonly tone: Tone;
}

const state = (word: keyof typeof words, tone: Tone): StateWords => ({
  get label() {
    return words[word];
  },
  tone,
});

export const stateWords: Readonly<Record<OrderState, StateWords>> = {
  placed: state('placed', 'busy'),
  awaiting_payment: state('awaiting_payment', 'warn'),
  cash_agreed: state('cash_agreed', 'good'),
  paid: state('paid', 'good'),
  accepted: state('accepted', 'good'),
  ready: state('ready', 'good'),
  collecting: state('collecting', 'busy'),
  on_the_way: state('on_the_way', 'busy'),
  delivered: state('delivered', 'good'),
  expired: state('expired', 'plain'),
  payment_failed: state('payment_failed', 'bad'),
  cancelled: state('cancelled', 'plain'),
  rejected: state('rejected', 'bad'),
  delivery_failed: state('delivery_failed', 'bad'),
};

export const refundWords: Readonly<Record<Exclude<Order['refund'], 'none'>, StateWords>> = {
  due: state('refund_due', 'warn'),
  sent: state('refund_sent', 'busy'),
  done: state('refund_done', 'good'),
};
