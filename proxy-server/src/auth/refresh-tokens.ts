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
