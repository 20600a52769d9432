import { sqlFile, type Queries } from '../platform/db/index.ts';
import type { AccountFacts } from './records.ts';

const sql = {
  ensure: sqlFile(import.meta.url, 'ensure-account'),
  byPhone: sqlFile(import.meta.url, 'account-by-phone'),
  byId: sqlFile(import.meta.url, 'account-by-id'),
  learnCouriers: sqlFile(import.meta.url, 'learn-couriers'),
  rename: sqlFile(import.meta.url, 'rename'),
};

/** People, over the pool or a transaction. */
export class AccountsStore {
  constructor(private readonly db: Queries) {}

  /** Makes the account of a phone that has none yet. */
  ensure(id: string, phone: string, now: Date) {
    return this.db.none(sql.ensure, { id, phone, now });
  }
  byPhone(phone: string) {
    return this.db.oneOrNone<AccountFacts>(sql.byPhone, { phone });
  }
  byId(id: string) {
    return this.db.oneOrNone<AccountFacts>(sql.byId, { id });
  }
  /** Replaces the list of couriers by the courier company's. */
  learnCouriers(couriers: readonly { readonly phone: string; readonly name: string }[], now: Date) {
    return this.db.none(sql.learnCouriers, { couriers: JSON.stringify(couriers), now });
  }
  rename(id: string, name: string) {
    return this.db.none(sql.rename, { id, name });
  }
}
