import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Secrets } from '../../platform/secrets.ts';

export interface TokenKey {
  readonly kid: string;
  readonly signing: KeyObject;
  readonly checking: KeyObject;
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 pair that belongs to a kid: the same on every gateway, and stored on none. */
export function tokenKey(secrets: Secrets, kid: string): TokenKey {
  const der = Buffer.concat([PKCS8_HEAD, secrets('access-token', kid)]);
  const signing = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { kid, signing, checking: createPublicKey(signing) };
}
