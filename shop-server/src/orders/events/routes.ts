import { shopOrderEvents } from '@linka/contracts/shop-api';
import { ok } from '@linka/contracts/problems';
import { on, type Route } from '../../platform/http/route.ts';
import type { Keeper } from '../keeper.ts';
import { takeEvents } from './rules.ts';

interface Deps {
  readonly keeper: Keeper;
  readonly shopId: string;
  /** News may be what a waiting courier request was waiting for. */
  readonly onNews: () => void;
}

export const eventRoutes = ({ keeper, shopId, onNews }: Deps): Route[] => [
  on(shopOrderEvents, async ({ params: { orderId }, body }) => {
    const kept = await keeper.change(orderId, record => takeEvents(record, body.events, { orderId, shopId }));
    if (!kept.ok) return kept;
    onNews();
    return ok({ version: kept.value.told?.version ?? 0 });
  }),
];
