import type { ShopRecord } from '@linka/contracts/shops';

/** A shop as the database holds it. */
export interface ShopRow extends Omit<ShopRecord, 'registeredAt' | 'lastSeenAt'> {
  readonly ownerId: string;
  readonly registeredAt: Date;
  readonly lastSeenAt: Date | null;
}

/** A shop found around a point. `hoursKey` stands for its opening hours, `lastSeenMs` is Unix time. */
export interface FoundShop extends Pick<ShopRow, 'id' | 'name' | 'kind' | 'area' | 'lat' | 'lng'> {
  readonly metres: number;
  readonly hoursKey: string;
  readonly lastSeenMs: number | null;
}
