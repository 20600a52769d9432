import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../../../platform/secrets.ts';

const mac = (secrets: Secrets, paymentId: string): string =>
  secrets('momo-callback', paymentId).toString('base64url').slice(0, 32);

/** MoMo's callbacks carry neither reference nor signature: the path names the payment and cannot be guessed. */
export const callbackToken = (secrets: Secrets, paymentId: string): string =>
  `${paymentId}.${mac(secrets, paymentId)}`;

/** The payment a callback is about, or undefined for a token we never gave out. */
export function paymentOf(secrets: Secrets, token: string): string | undefined {
  const [paymentId = '', given = ''] = token.split('.');
  const expected = Buffer.from(mac(secrets, paymentId));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? paymentId : undefined;
}
