import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../platform/secrets.ts';

/**
 * A refresh token names its session and its generation, and proves both: `<session>.<generation>.<mac>`. None is
 * stored. Because a token's successor can be made again, a repeated request gets the very same answer; because every
 * old one is still recognised as genuine, the use of a copy is noticed however long ago it was spent.
 */
export const refreshToken = (secrets: Secrets, sessionId: string, generation: number): string => {
  const claim = `${sessionId}.${generation}`;
  return `${claim}.${secrets('refresh-token', claim).toString('base64url')}`;
};

const SHAPE = /^([0-9a-f-]{36})\.(\d{1,9})\.[\w-]{43}$/;

/** The session and generation of a genuine token, or undefined. */
export function readRefreshToken(
  secrets: Secrets,
  token: string,
): { sessionId: string; generation: number } | undefined {
  const [, sessionId, digits] = SHAPE.exec(token) ?? [];
  if (sessionId === undefined || digits === undefined) return undefined;
  const generation = Number(digits);
  const genuine = Buffer.from(refreshToken(secrets, sessionId, generation));
  const given = Buffer.from(token);
  return genuine.length === given.length && timingSafeEqual(genuine, given)
    ? { sessionId, generation }
    : undefined;
}

/**
 * Which of the two to go by, the one in the cookie or the one a page kept before there were cookies: of one session
 * the newer, as the answer that set the cookie may have been lost on its way into the phone's database; else the
 * page's own.
 */
export function newerToken(
  secrets: Secrets,
  inCookie: string | undefined,
  kept: string | undefined,
): string | undefined {
  if (inCookie === undefined || kept === undefined) return kept ?? inCookie;
  const [cookie, own] = [readRefreshToken(secrets, inCookie), readRefreshToken(secrets, kept)];
  const isNewer = cookie?.sessionId === own?.sessionId && (cookie?.generation ?? 0) > (own?.generation ?? 0);
  return isNewer ? inCookie : kept;
}
