import type { Endpoint } from '@linka/contracts/http';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { signatureHeaders, verify, type SigningKey } from '@linka/contracts/signing';
import type { Request } from 'express';
import type { Deps } from '../deps.ts';
import type { AnyCaller, Authenticate, Person } from '../platform/http/index.ts';
import { createAccessTokens } from './access-tokens.ts';
import { deliveryKeys } from './delivery-keys.ts';
import { believedShopKeys, shopOfKey } from './shop-key.ts';
import { shopKeyGeneration } from './shop-key-store.ts';
import { isHeard } from './rules.ts';
import { NonceStore } from './nonce-store.ts';
import { SessionStore } from './session-store.ts';

type Needs = Pick<Deps, 'config' | 'db' | 'clock' | 'secrets'>;

/** Finds out who calls: people by access token, programs by signature. */
export function createAuthenticator(deps: Needs): Authenticate {
  const tokens = createAccessTokens(deps);
  const sessions = new SessionStore(deps.db);
  const nonces = new NonceStore(deps.db);
  const couriersKeys = deliveryKeys(deps.config.DELIVERY_KEYS);

  /**
   * A token of a session that has ended is dead at once, on every instance: one look-up by primary key. The first use
   * of a new token is written down.
   */
  async function person(req: Request): Promise<Result<Person>> {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(req.get('authorization') ?? '') ?? [];
    if (token === undefined) return refuse('sign_in_needed');
    const read = await tokens.read(token);
    if (read === 'expired') return refuse('token_expired');
    if (read === 'forged') return refuse('sign_in_needed');
    const session = await sessions.live(read.person.sessionId);
    if (!session) return refuse('session_ended');
    if (read.issuedAt >= session.rotatedAt && !isHeard(session))
      await sessions.hear(read.person.sessionId, session.rotatedAt);
    const isStale = session.tokensSince !== null && read.issuedAt < session.tokensSince;
    return isStale ? refuse('token_expired') : ok(read.person);
  }

  /** Answers the id of the key that signed the request; each signature is served once. */
  async function signer(req: Request, body: Buffer, keys: readonly SigningKey[]): Promise<Result<string>> {
    const now = deps.clock.now();
    const parts = { method: req.method, path: req.originalUrl, body };
    const verified = verify(parts, name => req.get(name), keys, now);
    if (!verified.ok) return refuse('bad_signature', undefined, { reason: verified.reason });
    const fresh = await nonces.remember(verified.keyId, verified.nonce, now);
    return fresh ? ok(verified.keyId) : refuse('bad_signature', undefined, { reason: 'replayed' });
  }

  const believedKeys = async (shopId: string) =>
    believedShopKeys(deps.secrets, shopId, await shopKeyGeneration(deps.db, shopId));

  async function shop(req: Request, body: Buffer): Promise<Result<AnyCaller>> {
    const shopId = shopOfKey(req.get(signatureHeaders.key));
    const keys = shopId === undefined ? [] : await believedKeys(shopId);
    const signed = await signer(req, body, keys);
    if (!signed.ok) return signed;
    return shopId === undefined ? refuse('bad_signature') : ok({ kind: 'shop', shopId });
  }

  async function delivery(req: Request, body: Buffer): Promise<Result<AnyCaller>> {
    const signed = await signer(req, body, couriersKeys);
    return signed.ok ? ok({ kind: 'delivery' }) : signed;
  }

  async function role(req: Request, caller: Person['roles'][number]): Promise<Result<AnyCaller>> {
    const known = await person(req);
    if (!known.ok) return known;
    if (!known.value.roles.includes(caller)) return refuse('not_allowed');
    return caller === 'operator' && !known.value.secondFactor ? refuse('second_factor_needed') : known;
  }

  return async (req: Request, caller: Endpoint['caller'], body: Buffer): Promise<Result<AnyCaller>> => {
    switch (caller) {
      case 'anyone':
      case 'momo':
        return ok(undefined);
      case 'person':
        return person(req);
      case 'shopper':
      case 'courier':
      case 'staff':
      case 'operator':
        return role(req, caller);
      case 'shop':
        return shop(req, body);
      case 'delivery':
        return delivery(req, body);
      case 'gateway':
        return refuse('not_allowed');
    }
  };
}
