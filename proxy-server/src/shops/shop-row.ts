import type { ShopRecord } from '@linka/contracts/shops';

/** A shop as the database holds it. */
export interface ShopRow extends Omit<ShopRecord, 'registeredAt' | 'lastSeenAt'> {
  readonly ownerId: string;
  readonly takesCash: boolean;
  readonly registeredAt: Date;
  readonly lastSeenAt: Date | null;
}
