import type { Minor } from '@linka/stub-kit/money';

/** Why a payment failed: a code of Airtel's, as its documents number them. */
export type Code = string;

/** What will be done with a payment: let it through if there is the money, or fail it. */
export type Verdict = { approve: true } | { approve: false; code: Code };

export type Outcome = { at: number } & (
  { status: 'TS'; airtelMoneyId: string } | { status: 'TF'; code: Code }
);

/** One accepted collection. Times are ms since the epoch on the stub's clock. */
export type Payment = {
  /** The merchant's `transaction.id`. */
  id: string;
  reference: string;
  /** With the country code, as the handset knows it. */
  msisdn: string;
  amountMinor: Minor;
  createdAt: number;
  expiresAt: number;
  ignored: boolean;
  outcome: Outcome | undefined;
  refundedAt: number | undefined;
};
