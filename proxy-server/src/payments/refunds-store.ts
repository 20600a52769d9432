import type { ProviderId } from '@linka/contracts/payments';
import { sqlFile, type Queries } from '../platform/db/index.ts';
import type { Returnable } from './providers/provider.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  open: file('refund-open'),
  source: file('refund-source'),
  insert: file('refund-insert'),
  byId: file('refund-by-id'),
  progress: file('refund-progress'),
  forgotten: file('refunds-forgotten'),
};

export interface RefundRow extends Returnable {
  readonly state: 'queued' | 'sent' | 'successful' | 'failed';
  readonly provider: ProviderId;
}

/** Refunds by their own reference; a payment has at most one under way. */
export class RefundsStore {
  constructor(private readonly t: Queries) {}

  /** The refund of this order that is under way. */
  open(orderId: string): Promise<Pick<RefundRow, 'refundId' | 'state'> | null> {
    return this.t.oneOrNone(sql.open, { orderId });
  }

  /** A payment out of which this order can be refunded, and how much of it is left. */
  source(orderId: string): Promise<{ paymentId: string; leftNgwee: number } | null> {
    return this.t.oneOrNone(sql.source, { orderId });
  }

  async insert(
    refund: { refundId: string; orderId: string; paymentId: string; amountNgwee: number },
    now: Date,
  ): Promise<void> {
    await this.t.none(sql.insert, { ...refund, now });
  }

  /** Orders whose refund nobody has moved since; with the refund, if the provider has taken it. */
  forgotten(before: Date): Promise<{ orderId: string; refundId: string | null }[]> {
    return this.t.any(sql.forgotten, { before });
  }

  byId(refundId: string): Promise<RefundRow | null> {
    return this.t.oneOrNone<RefundRow>(sql.byId, { refundId });
  }

  /** False when the refund had ended already. */
  async progress(
    refundId: string,
    state: RefundRow['state'],
    reason: string | null,
    now: Date,
  ): Promise<boolean> {
    return (await this.t.oneOrNone(sql.progress, { refundId, state, reason, now })) !== null;
  }
}
