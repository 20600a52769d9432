import type { Account, Session } from '@linka/contracts/auth';

/** The session as it lies in the database, where the service worker finds it too. */
export interface StoredSession {
  readonly accessToken: string;
  /** Milliseconds since 1970 by this phone's clock. */
  readonly accessUntil: number;
  readonly refreshToken: string;
  readonly account: Account;
}

export const toStored = (session: Session, now: number): StoredSession => ({
  accessToken: session.accessToken,
  accessUntil: now + session.expiresInSeconds * 1000,
  refreshToken: session.refreshToken,
  account: session.account,
});
