import { Role, type Account } from '@linka/contracts/auth';
import { Id } from '@linka/contracts/ids';
import { SignJWT, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import type { Person } from '../platform/http/index.ts';
import { TokenKeys } from './keys/index.ts';

const ISSUER = 'linka';
export const ACCESS_SECONDS = 600;

/** `amr` (RFC 8176) says how the bearer has shown who they are: by SMS, and by a second factor. */
const Claims = z.object({
  sub: Id,
  sid: Id,
  iat: z.number(),
  roles: z.array(Role),
  shops: z.array(Id),
  amr: z.array(z.enum(['sms', 'otp'])),
});

interface SignedIn {
  readonly id: string;
  readonly secondFactor: boolean;
}

export interface ReadToken {
  readonly person: Person;
  readonly issuedAt: Date;
}

export interface AccessTokens {
  readonly issue: (account: Account, session: SignedIn) => Promise<string>;
  readonly read: (token: string) => Promise<ReadToken | 'expired' | 'forged'>;
}

/**
 * Access tokens of ten minutes (JWT, EdDSA). Roles and shops in them are as old as the token: who has just registered
 * a shop refreshes the session to become its staff. A token of a key that is no longer believed is as good as expired:
 * its bearer refreshes, and stays signed in.
 */
export function createAccessTokens(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  keys = new TokenKeys(deps, ACCESS_SECONDS),
): AccessTokens {
  const { clock } = deps;
  return {
    issue: async (account, session) => {
      const { kid, signing } = await keys.signing();
      // To the millisecond, so that a token is known to be from before or after what made others void.
      const now = clock.now().getTime() / 1000;
      return new SignJWT({
        sid: session.id,
        roles: account.roles,
        shops: account.shopIds,
        amr: session.secondFactor ? ['sms', 'otp'] : ['sms'],
      })
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .setIssuer(ISSUER)
        .setSubject(account.id)
        .setIssuedAt(now)
        .setExpirationTime(now + ACCESS_SECONDS)
        .sign(signing);
    },
    read: async token => {
      const kid = kidOf(token);
      if (kid === undefined) return 'forged';
      const key = await keys.named(kid);
      if (!key) return 'expired';
      try {
        const options = { issuer: ISSUER, algorithms: ['EdDSA'], currentDate: clock.now() };
        const { sub, sid, iat, roles, shops, amr } = Claims.parse(
          (await jwtVerify(token, key.checking, options)).payload,
        );
        const secondFactor = amr.includes('otp');
        return {
          person: { kind: 'person', accountId: sub, sessionId: sid, roles, shopIds: shops, secondFactor },
          issuedAt: new Date(Math.round(iat * 1000)),
        };
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'expired' : 'forged';
      }
    },
  };
}

function kidOf(token: string): string | undefined {
  try {
    return Id.safeParse(decodeProtectedHeader(token).kid).data;
  } catch {
    return undefined;
  }
}
