import { Id } from '@linka/contracts/ids';
import type { SigningKey } from '@linka/contracts/signing';
import type { Secrets } from '../platform/secrets.ts';

/**
 * A key that a shop's server and the gateway sign with when they talk to each other: derived, so never stored. The
 * first is named by the shop alone, the ones after it `<shop>.<generation>`.
 */
export function shopKey(secrets: Secrets, shopId: string, generation = 1): SigningKey {
  const id = generation === 1 ? shopId : `${shopId}.${generation}`;
  return { id, secret: secrets('shop-key', id).toString('base64url') };
}

/** The keys a shop may sign with now: the one in use, and the next, so that its server can change first. */
export const believedShopKeys = (secrets: Secrets, shopId: string, generation: number): SigningKey[] => [
  shopKey(secrets, shopId, generation),
  shopKey(secrets, shopId, generation + 1),
];

/** Whose key this would be, or undefined. */
export const shopOfKey = (keyId: string | undefined): string | undefined =>
  Id.safeParse(keyId?.split('.', 1)[0]).data;
