import type { SigningKey } from '@linka/contracts/signing';
import type { Secrets } from '../platform/secrets.ts';

/** The key a shop's server and the gateway sign with when they talk to each other. Derived, so never stored. */
export const shopKey = (secrets: Secrets, shopId: string): SigningKey => ({
  id: shopId,
  secret: secrets('shop-key', shopId).toString('base64url'),
});
