import { sqlFile, type Queries } from '../platform/db/index.ts';
import type { HourlyCount, CodeState } from './records.ts';

const file = (name: string) => sqlFile(import.meta.url, name);

const sql = {
  countAddress: file('count-address'),
  addressCount: file('address-count'),
  ensureRow: file('ensure-code-row'),
  lock: file('lock-code'),
  write: file('write-code'),
  forgiveSend: file('forgive-send'),
  countTry: file('count-try'),
  spend: file('spend-code'),
};

interface SentCode {
  readonly phone: string;
  readonly codeMac: Buffer;
  readonly sends: number;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);

/** The newest code of each phone, and how much was asked, guessed and sent this hour. */
export class CodeStore {
  constructor(private readonly db: Queries) {}

  /** Counts one more, and answers how many that makes this hour. */
  async count(what: HourlyCount, address: string, now: Date): Promise<number> {
    const row = await this.db.one<{ count: number }>(sql.countAddress, { what, address, hour: hourOf(now) });
    return row.count;
  }
  async countOf(what: HourlyCount, address: string, now: Date): Promise<number> {
    const values = { what, address, hour: hourOf(now) };
    return (await this.db.oneOrNone<{ count: number }>(sql.addressCount, values))?.count ?? 0;
  }

  /** Locks the phone's row, made if there is none, until the transaction ends. */
  async lockOrMake(phone: string): Promise<CodeState> {
    await this.db.none(sql.ensureRow, { phone });
    return this.db.one<CodeState>(sql.lock, { phone });
  }
  lock(phone: string) {
    return this.db.oneOrNone<CodeState>(sql.lock, { phone });
  }
  write(code: SentCode) {
    return this.db.none(sql.write, code);
  }
  forgiveSend(phone: string, codeMac: Buffer) {
    return this.db.none(sql.forgiveSend, { phone, codeMac });
  }
  countTry(phone: string) {
    return this.db.none(sql.countTry, { phone });
  }
  spend(phone: string) {
    return this.db.none(sql.spend, { phone });
  }
}
