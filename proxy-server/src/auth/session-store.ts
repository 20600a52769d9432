import { prepared, sqlFile, type Queries } from '../platform/db/index.ts';
import type { SessionState } from './records.ts';

const file = (name: string) => sqlFile(import.meta.url, name);

const sql = {
  begin: file('begin-session'),
  lock: file('lock-session'),
  rotate: file('rotate-session'),
  end: file('end-session'),
  endAllOf: file('end-sessions-of'),
  isLive: prepared('session-is-live', file('session-is-live')),
};

interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly device: string | null;
  readonly now: Date;
}

/** Signed-in devices, over the pool or a transaction. */
export class SessionStore {
  constructor(private readonly db: Queries) {}

  begin(session: NewSession) {
    return this.db.none(sql.begin, session);
  }
  lock(id: string) {
    return this.db.oneOrNone<SessionState>(sql.lock, { id });
  }
  rotate(id: string, generation: number, now: Date) {
    return this.db.none(sql.rotate, { id, generation, now });
  }
  end(id: string, reason: 'signed_out' | 'reused', now: Date) {
    return this.db.none(sql.end, { id, reason, now });
  }
  endAllOf(accountId: string, now: Date) {
    return this.db.none(sql.endAllOf, { accountId, now });
  }
  async isLive(id: string): Promise<boolean> {
    return (await this.db.oneOrNone(sql.isLive, [id])) !== null;
  }
}
