import { registerShop, verifyShop, type ShopRecord } from '@linka/contracts/shops';
import type { Authenticator } from './authenticator.ts';
import { call, signInAs, type Gateway } from './gateway.ts';
import { operator } from './people.ts';
import { signInOperator } from './sign-in-operator.ts';
import { shops, type DemoShop } from './shops.ts';

export interface SeedOptions extends Gateway {
  /** Origin at which the gateway will reach this shop’s server. */
  readonly shopUrl: (shop: DemoShop) => string;
  /** The operator's. */
  readonly authenticator: Authenticator;
}

/**
 * Registers every demo shop as its owner and verifies, as the operator, those that are meant to be. Running it
 * again changes nothing; what the operator decided meanwhile stays.
 * @returns the signing key of each shop, by shop id.
 * @throws Error with the gateway's words when it refuses a step.
 */
export async function seed(options: SeedOptions): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  const waiting: ShopRecord[] = [];
  for (const shop of shops) {
    const { accessToken: token } = await signInAs(options, shop.owner.phone);
    const body = { ...shop.registration, url: options.shopUrl(shop) };
    const registered = await call(options, registerShop, { token, body });
    keys.set(registered.shop.id, registered.signingKey);
    if (shop.verified && registered.shop.verification === 'pending') waiting.push(registered.shop);
  }
  if (waiting.length > 0)
    await verify(options, await signInOperator(options, operator.phone, options.authenticator), waiting);
  return keys;
}

async function verify(gateway: Gateway, token: string, waiting: readonly ShopRecord[]): Promise<void> {
  for (const { id: shopId } of waiting) {
    await call(gateway, verifyShop, {
      token,
      params: { shopId },
      body: { verification: 'verified', reason: 'Demo shop' },
    });
  }
}
