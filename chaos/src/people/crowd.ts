import type { Msisdn } from '@linka/contracts/phone';

/** Where the shops are, give or take a few streets: everybody is within their reach. */
export const LUSAKA = { lat: -15.3951, lng: 28.3585 } as const;

const number = (first: number, n: number): Msisdn => `+2609${first + n}`;

/** Wallets are MTN's, so the numbers are. */
export const shopperPhone = (n: number): Msisdn => number(67_000_000, n);

const COURIERS = 12;

/** Riders enough that nobody waits long for one. */
export const couriers = Array.from({ length: COURIERS }, (_, n) => ({
  name: `Rider ${n + 1}`,
  phone: number(66_000_000, n),
  home: { lat: LUSAKA.lat + n / 1000, lng: LUSAKA.lng },
}));
