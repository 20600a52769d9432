import * as z from 'zod/mini';

/**
 * Zambian mobile numbers: 9 digits after +260 beginning 95–98, 55–58 or 75–79 (libphonenumber's metadata for ZM).
 * Inside Linka a number is always E.164.
 */
const MOBILE = /^\+260(?:[59][5-8]|7[5-9])\d{7}$/;

/** An MSISDN in E.164, for example `+260966123456`. */
export const Msisdn = z.string().check(z.regex(MOBILE, 'not a Zambian mobile number'));
export type Msisdn = z.infer<typeof Msisdn>;

export const networks = ['mtn', 'airtel', 'zamtel'] as const;
export type Network = (typeof networks)[number];

/** Reads what people type (`0966 123 456`, `260966123456`, `+260-966-123456`) as E.164, or undefined. */
export function parsePhone(typed: string): Msisdn | undefined {
  const digits = typed.replace(/[\s().-]/g, '');
  const candidates: readonly [RegExp, string][] = [
    [/^\+260\d{9}$/, digits],
    [/^(?:00)?260(\d{9})$/, `+260${digits.slice(-9)}`],
    [/^0(\d{9})$/, `+260${digits.slice(1)}`],
    [/^\d{9}$/, `+260${digits}`],
  ];
  const read = candidates.find(([shape]) => shape.test(digits))?.[1];
  return read !== undefined && MOBILE.test(read) ? read : undefined;
}

const byPrefix: Readonly<Record<string, Network>> = {
  '96': 'mtn',
  '76': 'mtn',
  '56': 'mtn',
  '97': 'airtel',
  '77': 'airtel',
  '57': 'airtel',
  '95': 'zamtel',
  '75': 'zamtel',
  '55': 'zamtel',
};

/**
 * The network a number was issued on. Only a hint: whether numbers can move between networks is not settled,
 * so the person may always choose another.
 */
export const networkHint = (msisdn: Msisdn): Network | undefined => byPrefix[msisdn.slice(4, 6)];

/** MoMo's `partyId`: country code and number without the plus. */
export const toMomoPartyId = (msisdn: Msisdn): string => msisdn.slice(1);

/** Airtel's `msisdn`: the nine digits without the country code. */
export const toAirtelMsisdn = (msisdn: Msisdn): string => msisdn.slice(4);

/** How people in Zambia write it: `096 612 3456`. */
export const formatPhone = (msisdn: Msisdn): string =>
  `0${msisdn.slice(4, 6)} ${msisdn.slice(6, 9)} ${msisdn.slice(9)}`;

/** Enough to recognise one's own number, not enough to call it: `096 ••• 3456`. */
export const maskPhone = (msisdn: Msisdn): string => `0${msisdn.slice(4, 6)} ••• ${msisdn.slice(-4)}`;
