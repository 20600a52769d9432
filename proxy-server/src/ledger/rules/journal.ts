/**
 * The accounts, by name. What others hold for us is debited (wallets); what we owe is credited: to shoppers whose order
 * is under way (`shopper_receipts`) or who get money back (`refunds`), to shops, to couriers. What a courier holds in cash (`courier_cash`) is debited too. What is left is ours.
 */
export type AccountName =
  | 'shopper_receipts'
  | 'refunds'
  | `shop_payable:${string}`
  | 'payouts'
  | 'platform_fee'
  | 'delivery_fee'
  | `courier:${string}`
  | `courier_cash:${string}`
  | 'provider_fees'
  | `wallet:${string}`;

/** An account and what is booked on it, in ngwee: debits positive, credits negative. */
export type Posting = readonly [account: AccountName, amountNgwee: number];

/** One movement of money. Its `cause` is unique for ever, so that booking it again is harmless. */
export interface Journal {
  readonly cause: string;
  readonly orderId: string | null;
  /** They sum to zero, and none is of nothing. */
  readonly postings: readonly Posting[];
}

/** A journal of the postings that move something; none when nothing moved. Name each account once. */
export function journal(cause: string, orderId: string | null, ...postings: Posting[]): Journal[] {
  const moving = postings.filter(([, amountNgwee]) => amountNgwee !== 0);
  return moving.length === 0 ? [] : [{ cause, orderId, postings: moving }];
}
