import type { ProviderId } from '@linka/contracts/payments';

/** What became of a request to move money. `unclear`: it may or may not have arrived; ask, or send it again. */
export type Asked =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unclear' };

/**
 * What a provider says of a reference. `mismatch`: money moved, but not the money we asked for, so a person must look.
 * `unknown` straight after a request may only mean "not visible yet". `unclear`: it said nothing we can use.
 */
export type Found =
  | { readonly kind: 'successful'; readonly financialTransactionId: string | null }
  | { readonly kind: 'mismatch'; readonly financialTransactionId: string | null }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unclear' };

/** A payment as a provider needs to know it. `paymentId` is our reference there, for ever. */
export interface Collectable {
  readonly paymentId: string;
  readonly orderId: string;
  readonly amountNgwee: number;
  readonly msisdn: string;
}

/** A payment to be paid back, under a reference of the refund's own. */
export interface Returnable {
  readonly refundId: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly amountNgwee: number;
  /** What the whole payment came to; some providers give back all or nothing. */
  readonly paidNgwee: number;
  /** The provider's own number of the payment. */
  readonly financialTransactionId: string | null;
}

/** A sum to be paid to a shop's wallet, under a reference of its own. */
export interface Payable {
  readonly payoutId: string;
  readonly amountNgwee: number;
  readonly msisdn: string;
}

/** A company through which shops are paid; as patient as {@link PaymentProvider}. */
export interface PayoutProvider {
  readonly payOut: (payout: Payable) => Promise<Asked>;
  readonly paidOut: (payout: Payable) => Promise<Found>;
}

/**
 * A mobile-money company, as payments use it. Nothing here throws for what the network or the company may do, and the
 * same reference may go out any number of times.
 */
export interface PaymentProvider {
  readonly id: ProviderId;
  /** How long a payment takes at the least before asking what became of it is welcome. */
  readonly firstLookSeconds: number;
  /** Does it give back parts of a payment, or all or nothing? */
  readonly partRefunds: boolean;
  readonly collect: (payment: Collectable) => Promise<Asked>;
  readonly collected: (payment: Collectable) => Promise<Found>;
  readonly payBack: (refund: Returnable) => Promise<Asked>;
  readonly paidBack: (refund: Returnable) => Promise<Found>;
  readonly stop: () => Promise<void>;
}
