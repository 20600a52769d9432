import type { Market } from '../../system/market.ts';
import { person, signInAs } from '../../system/people.ts';

export interface Shopper {
  readonly phone: string;
  readonly token: string;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
}

/** The gateway lets a person order twenty times a minute; nobody here comes near. */
const ORDERS_EACH = 15;

/**
 * Signs in by SMS as many shoppers as so many orders need. The function answered says whose turn it is to order; it
 * throws when all have ordered as often as they may.
 */
export async function signInShoppers(market: Market, orders: number): Promise<() => Shopper> {
  const shoppers: Shopper[] = [];
  for (let n = 0; n * ORDERS_EACH < orders; n++) {
    const phone = `+26096${String(1_000_000 + n)}`;
    const someone = person(market.gateway.url, market.sms, 1000 + n);
    const { accessToken: token } = await signInAs(someone, phone);
    shoppers.push({ phone, token, fetch: someone.fetch });
  }
  let turns = 0;
  return () => {
    const shopper = shoppers[turns % shoppers.length];
    if (!shopper || turns >= orders) throw new Error('too few shoppers for so fast a gateway');
    turns++;
    return shopper;
  };
}
