import type { Payment, PaymentState, ProviderId } from '@linka/contracts/payments';
import { sqlFile, type Queries } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  byId: file('by-id'),
  lock: file('lock'),
  insert: file('insert'),
  progress: file('progress'),
  forgotten: file('forgotten'),
  providersOf: file('providers-of'),
};

export interface PaymentRow {
  readonly paymentId: string;
  readonly orderId: string;
  readonly shopperId: string;
  readonly provider: ProviderId;
  readonly state: PaymentState;
  readonly amountNgwee: number;
  readonly msisdn: string;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly sentAt: Date | null;
  /** The provider's own number of a payment that succeeded. */
  readonly financialTransactionId: string | null;
}

interface Progress {
  readonly paymentId: string;
  readonly state: PaymentState;
  readonly reason?: string;
  readonly financialTransactionId?: string | null;
}

/** Payments by their reference. Works over the pool or a transaction. */
export class PaymentsStore {
  constructor(private readonly t: Queries) {}

  byId(paymentId: string): Promise<PaymentRow | null> {
    return this.t.oneOrNone<PaymentRow>(sql.byId, { paymentId });
  }

  lock(paymentId: string): Promise<PaymentRow | null> {
    return this.t.oneOrNone<PaymentRow>(sql.lock, { paymentId });
  }

  async insert(
    payment: Pick<PaymentRow, 'paymentId' | 'orderId' | 'shopperId' | 'provider' | 'msisdn' | 'amountNgwee'>,
    now: Date,
  ): Promise<void> {
    await this.t.none(sql.insert, { ...payment, now });
  }

  async progress({ paymentId, state, reason, financialTransactionId }: Progress, now: Date): Promise<void> {
    await this.t.none(sql.progress, {
      paymentId,
      state,
      reason: reason ?? null,
      financialTransactionId: financialTransactionId ?? null,
      now,
    });
  }

  /** With whom an order was paid. */
  async providersOf(orderId: string): Promise<ProviderId[]> {
    const rows = await this.t.any<{ provider: ProviderId }>(sql.providersOf, { orderId });
    return rows.map(row => row.provider);
  }

  async forgotten(before: Date): Promise<string[]> {
    return (await this.t.any<{ id: string }>(sql.forgotten, { before })).map(row => row.id);
  }
}

/** A payer has about five minutes from the moment the provider has the request. */
const PROMPT_MS = 5 * 60 * 1000;

/** What the shopper may know of a payment. */
export const presentPayment = (row: PaymentRow): Payment => ({
  paymentId: row.paymentId,
  orderId: row.orderId,
  provider: row.provider,
  state: row.state,
  amountNgwee: row.amountNgwee,
  msisdn: row.msisdn,
  reason: row.reason,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  promptUntil: row.sentAt && new Date(row.sentAt.getTime() + PROMPT_MS).toISOString(),
});
