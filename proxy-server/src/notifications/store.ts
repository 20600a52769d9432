import { sqlFile, type Queries } from '../platform/db/index.ts';

const sql = {
  expect: sqlFile(import.meta.url, 'expect'),
  isOpen: sqlFile(import.meta.url, 'is-open'),
  seen: sqlFile(import.meta.url, 'seen'),
  sent: sqlFile(import.meta.url, 'sent'),
};

/** One event of an order, told to its shopper. */
export interface Notice {
  readonly orderId: string;
  readonly seq: number;
}

/** Notices that must be seen. */
export class RemindersStore {
  constructor(private readonly t: Queries) {}

  /** False when it is expected already. */
  async expect(notice: Notice): Promise<boolean> {
    return (await this.t.oneOrNone(sql.expect, notice)) !== null;
  }
  /** Neither seen nor sent. */
  async isOpen(notice: Notice): Promise<boolean> {
    return (await this.t.oneOrNone(sql.isOpen, notice)) !== null;
  }
  seen(notice: Notice, now: Date) {
    return this.t.none(sql.seen, { ...notice, now });
  }
  sent(notice: Notice, now: Date) {
    return this.t.none(sql.sent, { ...notice, now });
  }
}
