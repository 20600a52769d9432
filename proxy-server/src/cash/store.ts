import { sqlFile, type Queries } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  owed: file('owed'),
  handedIn: file('handed-in'),
  lock: file('lock'),
  underWay: file('under-way'),
};

export interface OwedCash {
  readonly courierId: string;
  readonly name: string | null;
  readonly phone: string;
  readonly owedNgwee: number;
}

/** Cash with couriers, as the ledger has it. Works over the pool or a transaction. */
export class CashStore {
  constructor(private readonly t: Queries) {}

  /** Null when nobody has this account. */
  of(courierId: string): Promise<OwedCash | null> {
    return this.t.oneOrNone<OwedCash>(sql.owed, { courierId });
  }

  all(): Promise<OwedCash[]> {
    return this.t.any<OwedCash>(sql.owed, { courierId: null });
  }

  /** Ids of the orders that the courier has accepted and not brought yet. */
  async underWay(courierId: string): Promise<string[]> {
    return (await this.t.any<{ orderId: string }>(sql.underWay, { courierId })).map(row => row.orderId);
  }

  async lock(courierId: string): Promise<void> {
    await this.t.one(sql.lock, { courierId });
  }

  handedIn(cause: string): Promise<{ account: string; amountNgwee: number } | null> {
    return this.t.oneOrNone(sql.handedIn, { cause });
  }
}
