import { sqlFile, type Queries } from '../platform/db/index.ts';

const sql = {
  subscribe: sqlFile(import.meta.url, 'subscribe'),
  unsubscribe: sqlFile(import.meta.url, 'unsubscribe'),
  drop: sqlFile(import.meta.url, 'drop'),
  ofAccount: sqlFile(import.meta.url, 'of-account'),
};

export interface Device {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Devices that asked for pushes. */
export class PushStore {
  constructor(private readonly db: Queries) {}

  subscribe(accountId: string, device: Device, now: Date) {
    return this.db.none(sql.subscribe, { ...device, accountId, now });
  }
  unsubscribe(accountId: string, endpoint: string) {
    return this.db.none(sql.unsubscribe, { accountId, endpoint });
  }
  drop(endpoint: string) {
    return this.db.none(sql.drop, { endpoint });
  }
  ofAccount(accountId: string) {
    return this.db.any<Device>(sql.ofAccount, { accountId });
  }
}
