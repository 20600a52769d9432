import { setTimeout as wait } from 'node:timers/promises';
import { CATALOGUE_SOURCE_HEADER } from '@linka/contracts/catalogue';
import { authenticatorOnHandset, codesFromHandset, seed, shops } from '../demo/index.ts';
import { loopback, type System } from './system.ts';

/** Registers and verifies the demo shops at the gateway, unless it serves them all already. */
export async function introduceShops({ ports, shopPorts }: System): Promise<void> {
  const gateway = loopback(ports.gateway);
  if (await servesAll(gateway)) return;
  await seed({
    url: gateway,
    fetch,
    wait,
    now: () => new Date(),
    readCode: codesFromHandset(loopback(ports.handset), wait),
    authenticator: authenticatorOnHandset(loopback(ports.handset)),
    shopUrl: shop => loopback(shopPorts[shops.indexOf(shop)] ?? 0),
  });
}

/** Asks as a shopper would: is every verified shop's own server behind the gateway? */
async function servesAll(gateway: string): Promise<boolean> {
  const answers = await Promise.all(
    shops
      .filter(shop => shop.verified)
      .map(shop => fetch(`${gateway}/shops/${shop.registration.shopId}/catalog`, { method: 'GET' })),
  );
  return answers.every(answer => answer.ok && answer.headers.get(CATALOGUE_SOURCE_HEADER) === 'live');
}
