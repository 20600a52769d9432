import { refuse, ok, type Result } from '@linka/contracts/problems';
import type { Person } from '../platform/http/index.ts';
import type { Queries } from '../platform/db/index.ts';
import type { Viewer } from './rules/present.ts';
import { viewerOf } from './rules/viewer.ts';
import { OrdersStore, type Parties } from './store.ts';

/** The order's parties and as whom this person sees it. An order that is not theirs does not exist to them. */
export async function lookAt(
  t: Queries,
  person: Person,
  orderId: string,
): Promise<Result<Parties & { viewer: Viewer }>> {
  const parties = await new OrdersStore(t).parties(orderId);
  const viewer = parties ? viewerOf(person, parties) : undefined;
  return parties && viewer ? ok({ ...parties, viewer }) : refuse('order_unknown');
}

/** As {@link lookAt}, for what only one kind of party may do. */
export async function lookAs(
  t: Queries,
  person: Person,
  orderId: string,
  as: Viewer,
): Promise<Result<Parties & { viewer: Viewer }>> {
  const seen = await lookAt(t, person, orderId);
  if (!seen.ok) return seen;
  // A shopper who is also staff of the shop may act as either.
  const actsAs = seen.value.viewer === as || (as === 'staff' && person.shopIds.includes(seen.value.shopId));
  return actsAs ? ok({ ...seen.value, viewer: as }) : refuse('not_allowed');
}
