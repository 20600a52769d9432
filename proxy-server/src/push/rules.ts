import type { PushSubscriptionBody } from '@linka/contracts/push';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Could this subscription ever be sent to: https, an uncompressed P-256 point, a secret of 16 bytes (RFC 8291)? */
export function isUsable({ endpoint, keys }: PushSubscriptionBody, allowHttp: boolean): boolean {
  const { protocol } = new URL(endpoint);
  const point = bytesOf(keys.p256dh);
  return (
    (protocol === 'https:' || (allowHttp && protocol === 'http:')) &&
    point.length === 65 &&
    point[0] === 4 &&
    bytesOf(keys.auth).length === 16
  );
}
