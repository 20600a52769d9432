import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../platform/secrets.ts';

const mac = (secrets: Secrets, orderId: string): string =>
  secrets('payment-page', orderId).toString('base64url').slice(0, 32);

/** Lets whoever has the link see an order's bill and pay it, and nothing else: a browser's visit brings no token. */
export const passFor = (secrets: Secrets, orderId: string): string => `${orderId}.${mac(secrets, orderId)}`;

/** Where the page of an order is, from the gateway's own address. */
export const pathOfPage = (secrets: Secrets, orderId: string): string =>
  `/pay/${passFor(secrets, orderId)}/form`;

/** The order that a pass is for, or undefined for one we never gave out. */
export function orderOf(secrets: Secrets, pass: string): string | undefined {
  const [orderId = '', given = ''] = pass.split('.');
  const [expected, actual] = [Buffer.from(mac(secrets, orderId)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? orderId : undefined;
}
