import { sqlFile, type Queries } from '../platform/db/index.ts';

const sql = {
  load: sqlFile(import.meta.url, 'load'),
  save: sqlFile(import.meta.url, 'save'),
  confirm: sqlFile(import.meta.url, 'confirm'),
};

interface Snapshot {
  readonly etag: string;
  readonly body: string;
  readonly confirmedAt: Date;
}

/** The last good catalogue of each shop. */
export class SnapshotStore {
  constructor(private readonly db: Queries) {}

  load(shopId: string) {
    return this.db.oneOrNone<Snapshot>(sql.load, { shopId });
  }
  save(shopId: string, snapshot: Snapshot) {
    return this.db.none(sql.save, { shopId, ...snapshot });
  }
  confirm(shopId: string, etag: string, confirmedAt: Date) {
    return this.db.none(sql.confirm, { shopId, etag, confirmedAt });
  }
}
