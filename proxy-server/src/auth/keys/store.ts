import { sqlFile, type Tx, type Queries } from '../../platform/db/index.ts';

const sql = {
  retire: sqlFile(import.meta.url, 'retire'),
  add: sqlFile(import.meta.url, 'add'),
  all: sqlFile(import.meta.url, 'all'),
};

/** Later than any key was retired. */
const NO_RETIRED = new Date('9999-01-01T00:00:00Z');

export interface KeyRow {
  readonly kid: string;
  readonly madeAt: Date;
  readonly retiredAt: Date | null;
}

/** Which keys sign access tokens, and which did. */
export class TokenKeyStore {
  constructor(private readonly db: Queries) {}

  /** The key that signs and those retired after `since`. */
  all(since: Date) {
    return this.db.any<KeyRow>(sql.all, { since });
  }
}

/** Gives signing to a new key. Two gateways that would both do it take turns: the second sees what the first did. */
export class TokenKeyRing {
  constructor(private readonly t: Tx) {}

  /** The key that signs now, held until the transaction ends; null before the first start. */
  async lock(): Promise<KeyRow | null> {
    await this.t.none('LOCK TABLE token_keys IN SHARE ROW EXCLUSIVE MODE');
    const rows = await new TokenKeyStore(this.t).all(NO_RETIRED);
    return rows[0] ?? null;
  }
  async succeed(kid: string, now: Date): Promise<void> {
    await this.t.none(sql.retire, { now });
    await this.t.none(sql.add, { kid, now });
  }
}
