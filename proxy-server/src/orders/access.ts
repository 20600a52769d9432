import { refuse, ok, type Result } from '@linka/contracts/problems';
import type { Queries } from '../platform/db/index.ts';
import type { Person } from '../platform/http/index.ts';
import { may, type OrderAct } from '../policy/index.ts';
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

/** As {@link lookAt}, for an act that not everybody may who sees the order. */
export async function orderFor(
  t: Queries,
  person: Person,
  orderId: string,
  act: OrderAct,
): Promise<Result<Parties>> {
  const seen = await lookAt(t, person, orderId);
  return seen.ok && !may(person, act, seen.value) ? refuse('not_allowed') : seen;
}
