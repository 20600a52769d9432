import type { Minor } from '@linka/stub-kit/money';

export const products = ['collection', 'disbursement'] as const;
export type Product = (typeof products)[number];

export type TransactionKind = 'requesttopay' | 'refund' | 'transfer';

export type Party = { partyIdType: 'MSISDN' | 'EMAIL' | 'PARTY_CODE'; partyId: string };

/** What will be done with a transaction: let it through if money and rules allow, or fail it for a reason. */
export type Verdict = { approve: true } | { approve: false; reason: string };

/** Who ends a transaction: a person at the handset, or the stub itself at a known time. */
export type Plan = { by: 'person' } | { by: 'stub'; dueAt: number; verdict: Verdict };

export type Outcome = {
  /** When the money moved, or was refused. */
  at: number;
  /** When the status call starts to show it: an early callback comes before this. */
  visibleAt: number;
} & ({ status: 'SUCCESSFUL'; financialTransactionId: string } | { status: 'FAILED'; reason: string });

/** One accepted requesttopay, refund or transfer. Times are ms since the epoch on the stub's clock. */
export type Transaction = {
  kind: TransactionKind;
  referenceId: string;
  amountMinor: Minor;
  currency: string;
  externalId: string;
  /** The payer of a requesttopay, the payee of the others; undefined for a refund of an unknown payment. */
  party: Party | undefined;
  payerMessage: string;
  payeeNote: string;
  callbackUrl: string | undefined;
  /** The requesttopay that a refund gives back. */
  refundOf: string | undefined;
  createdAt: number;
  /** CREATED before this, PENDING after it. */
  pendingAt: number;
  expiresAt: number;
  plan: Plan;
  ignored: boolean;
  outcome: Outcome | undefined;
};

export const transactionKey = (kind: TransactionKind, referenceId: string): string =>
  `${kind}/${referenceId}`;
