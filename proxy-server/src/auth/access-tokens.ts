import { randomUUID } from 'node:crypto';
import { Role, type Account } from '@linka/contracts/auth';
import { Id } from '@linka/contracts/ids';
import { SignJWT, errors, exportJWK, generateKeyPair, importJWK, jwtVerify, type JWK } from 'jose';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import type { Person } from '../platform/http/index.ts';
import { serverKey } from '../platform/server-keys.ts';

const ISSUER = 'linka';
export const ACCESS_SECONDS = 600;

const Claims = z.object({ sub: Id, sid: Id, roles: z.array(Role), shops: z.array(Id) });

export interface AccessTokens {
  readonly issue: (account: Account, sessionId: string) => Promise<string>;
  readonly read: (token: string) => Promise<Person | 'expired' | 'forged'>;
}

interface Keys {
  readonly kid: string;
  readonly signing: Awaited<ReturnType<typeof importJWK>>;
  readonly checking: Awaited<ReturnType<typeof importJWK>>;
}

async function loadKeys(db: Deps['db']): Promise<Keys> {
  const { kid, jwk } = await serverKey<{ kid: string; jwk: JWK }>(db, 'access-tokens', async () => {
    const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    return { kid: randomUUID(), jwk: await exportJWK(pair.privateKey) };
  });
  const { d: _, ...publicHalf } = jwk;
  return { kid, signing: await importJWK(jwk, 'EdDSA'), checking: await importJWK(publicHalf, 'EdDSA') };
}

/**
 * Access tokens of ten minutes (JWT, EdDSA). Roles and shops in them are as old as the token: who has just registered
 * a shop refreshes the session to become its staff.
 */
export function createAccessTokens({ db, clock }: Pick<Deps, 'db' | 'clock'>): AccessTokens {
  let loading: Promise<Keys> | undefined;
  const keys = () =>
    (loading ??= loadKeys(db).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  return {
    issue: async (account, sessionId) => {
      const { kid, signing } = await keys();
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ sid: sessionId, roles: account.roles, shops: account.shopIds })
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .setIssuer(ISSUER)
        .setSubject(account.id)
        .setIssuedAt(now)
        .setExpirationTime(now + ACCESS_SECONDS)
        .sign(signing);
    },
    read: async token => {
      const { checking } = await keys();
      try {
        const options = { issuer: ISSUER, algorithms: ['EdDSA'], currentDate: clock.now() };
        const { sub, sid, roles, shops } = Claims.parse((await jwtVerify(token, checking, options)).payload);
        return { kind: 'person', accountId: sub, sessionId: sid, roles, shopIds: shops };
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'expired' : 'forged';
      }
    },
  };
}
