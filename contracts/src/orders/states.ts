/** An order's states, in the order a good day visits them; the ends that are not `delivered` come last. */
export const orderStates = [
  'placed',
  'awaiting_payment',
  'cash_agreed',
  'paid',
  'accepted',
  'ready',
  'collecting',
  'on_the_way',
  'delivered',
  'expired',
  'payment_failed',
  'cancelled',
  'rejected',
  'delivery_failed',
] as const;
export type OrderState = (typeof orderStates)[number];

/** Who has the shopper's money back: nobody owes any, we owe it, it is on its way, it has arrived. */
export const refundStates = ['none', 'due', 'sent', 'done'] as const;
export type RefundState = (typeof refundStates)[number];
