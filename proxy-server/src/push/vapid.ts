import webpush from 'web-push';
import type { Database } from '../platform/db/index.ts';
import { serverKey } from '../platform/server-keys.ts';

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The keys by which push services know this Linka (RFC 8292): made once, shared by all gateways. */
export const vapidKeys = (db: Database): Promise<VapidKeys> =>
  serverKey(db, 'vapid', () => webpush.generateVAPIDKeys());
