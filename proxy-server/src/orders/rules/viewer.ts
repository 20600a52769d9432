import type { Role } from '@linka/contracts/auth';
import type { Viewer } from './present.ts';

interface Reader {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly shopIds: readonly string[];
}

interface Parties {
  readonly shopId: string;
  readonly shopperId: string;
  /** The account of the courier who has the job now. */
  readonly courierId: string | null;
}

/** As whom may this person see the order? Undefined: to them it does not exist. */
export function viewerOf(reader: Reader, order: Parties): Viewer | undefined {
  if (reader.accountId === order.shopperId) return 'shopper';
  if (reader.shopIds.includes(order.shopId)) return 'staff';
  if (order.courierId !== null && reader.accountId === order.courierId) return 'courier';
  return reader.roles.includes('operator') ? 'operator' : undefined;
}
