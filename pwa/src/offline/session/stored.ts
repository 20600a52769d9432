import type { Account, BrowserSession, Session } from '@linka/contracts/auth';

/** The session as it lies in the database, where the service worker finds it too. */
export interface StoredSession {
  readonly accessToken: string;
  /** Milliseconds since 1970 by this phone's clock. */
  readonly accessUntil: number;
  /** Only where cookies do not work, or until the first refresh of a page that began before there were any. */
  readonly refreshToken?: string;
  readonly account: Account;
}

export const toStored = (session: Session | BrowserSession, now: number): StoredSession => ({
  accessToken: session.accessToken,
  accessUntil: now + session.expiresInSeconds * 1000,
  ...('refreshToken' in session && { refreshToken: session.refreshToken }),
  account: session.account,
});
