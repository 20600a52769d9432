import type { Difference } from '@linka/contracts/reconcile';
import type { PaymentRow } from '../payments/store.ts';
import { sqlFile, type Queries } from '../platform/db/index.ts';
import type { Span } from '../platform/day.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  find: file('find'),
  name: file('name'),
  list: file('list'),
  byId: file('by-id'),
  clear: file('clear'),
  openCount: file('open-count'),
  ofSubjects: file('of-subjects'),
  paymentsBetween: file('payments-between'),
  refundsOpen: file('refunds-open'),
};

export type Named = Pick<Difference, 'kind' | 'orderId' | 'subjectId' | 'expectedNgwee' | 'foundNgwee'>;
export type PaymentOfDay = Pick<
  PaymentRow,
  'paymentId' | 'orderId' | 'provider' | 'state' | 'amountNgwee' | 'msisdn'
>;

interface Row extends Omit<Difference, 'foundAt' | 'clearedAt'> {
  readonly foundAt: Date;
  readonly clearedAt: Date | null;
}

const present = (row: Row): Difference => ({
  ...row,
  foundAt: row.foundAt.toISOString(),
  clearedAt: row.clearedAt?.toISOString() ?? null,
});

/** The queue of differences, and what they are found from. */
export class ReconcileStore {
  constructor(private readonly t: Queries) {}

  /** Where our own accounts disagree about orders that something has happened to since. */
  find(since: Date): Promise<Named[]> {
    return this.t.any<Named>(sql.find, { since });
  }
  /** Puts a difference into the queue; false when it has been there before. */
  async name(difference: Named, now: Date): Promise<boolean> {
    return (await this.t.oneOrNone(sql.name, { ...difference, now })) !== null;
  }
  async list(cleared: boolean): Promise<Difference[]> {
    return (await this.t.any<Row>(sql.list, { cleared })).map(present);
  }
  async byId(id: string): Promise<Difference | null> {
    const row = await this.t.oneOrNone<Row>(sql.byId, { id });
    return row && present(row);
  }
  /** False when there is none to clear. */
  async clear(clearance: { id: string; operatorId: string; reason: string; now: Date }): Promise<boolean> {
    return (await this.t.oneOrNone(sql.clear, clearance)) !== null;
  }
  async openCount(): Promise<number> {
    return (await this.t.one<{ count: number }>(sql.openCount)).count;
  }
  /** The subjects of the differences of these orders, cleared ones too. */
  async subjectsOf(orderIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.t.any<{ subjectId: string }>(sql.ofSubjects, { orderIds });
    return new Set(rows.map(row => row.subjectId));
  }
  paymentsBetween(span: Span): Promise<PaymentOfDay[]> {
    return this.t.any<PaymentOfDay>(sql.paymentsBetween, span);
  }
  async refundsOpen(): Promise<string[]> {
    return (await this.t.any<{ refundId: string }>(sql.refundsOpen)).map(row => row.refundId);
  }
}
