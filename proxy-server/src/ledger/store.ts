import { sqlFile, type Queries } from '../platform/db/index.ts';
import type { AccountName, Journal } from './rules/journal.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  book: file('book'),
  balance: file('balance'),
  sum: file('sum'),
  postings: file('postings'),
  providerOf: file('provider-of'),
};

export interface Posted {
  /** The kind of cause: `delivered`, `payout` … */
  readonly cause: string;
  readonly orderId: string | null;
  readonly amountNgwee: number;
  readonly at: Date;
}

/** The books, over the pool or a transaction. The database refuses a journal that does not balance, when it commits. */
export class LedgerStore {
  constructor(private readonly t: Queries) {}

  /** Books a journal; nothing if its cause is booked already. */
  async book({ cause, orderId, postings }: Journal, at: Date): Promise<void> {
    const rows = postings.map(([account, amount]) => {
      const [kind, subject = null] = account.split(':', 2);
      return { account, kind, subject, amount };
    });
    await this.t.none(sql.book, { cause, orderId, at, postings: JSON.stringify(rows) });
  }

  /** What an account stands at, in ngwee: a debit positive, a credit negative. */
  async balance(account: AccountName): Promise<number> {
    return (await this.t.one<{ amountNgwee: number }>(sql.balance, { account })).amountNgwee;
  }

  /** The newest hundred postings of an account, newest first. */
  postings(account: AccountName): Promise<Posted[]> {
    return this.t.any<Posted>(sql.postings, { account });
  }

  /** All that was ever booked, in ngwee: zero, or the books are broken. */
  async sum(): Promise<number> {
    return (await this.t.one<{ amountNgwee: number }>(sql.sum)).amountNgwee;
  }

  /** Who moved the money of a payment or a refund. */
  async providerOf(id: string): Promise<string> {
    return (await this.t.one<{ provider: string }>(sql.providerOf, { id })).provider;
  }
}
