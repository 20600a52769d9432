import { prepared, sqlFile, type Queries } from '../platform/db/index.ts';
import type { DeviceFacts, LiveSession, SessionState } from './records.ts';

const file = (name: string) => sqlFile(import.meta.url, name);

const sql = {
  begin: file('begin-session'),
  lock: file('lock-session'),
  rotate: file('rotate-session'),
  end: file('end-session'),
  endAllOf: file('end-sessions-of'),
  endOf: file('end-session-of'),
  devicesOf: file('devices-of'),
  giveSecondFactor: file('give-second-factor'),
  renewTokensOf: file('renew-tokens-of'),
  hear: file('hear-session'),
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
  /** False when it is none of this account's. */
  async endOf(accountId: string, id: string, now: Date): Promise<boolean> {
    return (await this.db.oneOrNone(sql.endOf, { accountId, id, now })) !== null;
  }
  /** The live sessions of an account that were used after `since`. */
  devicesOf(accountId: string, since: Date) {
    return this.db.any<DeviceFacts>(sql.devicesOf, { accountId, since });
  }
  /** Whoever holds a token of this account renews it before the next request is served. */
  renewTokensOf(accountId: string, now: Date) {
    return this.db.none(sql.renewTokensOf, { accountId, now });
  }
  /** From its next access token on, the session has given its second factor. */
  giveSecondFactor(id: string, now: Date) {
    return this.db.none(sql.giveSecondFactor, { id, now });
  }
  /** A token given at this rotation has been used, so its answer arrived. */
  hear(id: string, rotatedAt: Date) {
    return this.db.none(sql.hear, { id, rotatedAt });
  }
  /** Undefined when it has ended. */
  async live(id: string): Promise<LiveSession | undefined> {
    return (await this.db.oneOrNone<LiveSession>(sql.isLive, [id])) ?? undefined;
  }
}
