import { shopOrder } from '@linka/contracts/shop-api';
import { ok } from '@linka/contracts/problems';
import { on, type Route } from '../../platform/http/route.ts';
import type { Keeper } from '../keeper.ts';
import { offersOf, type Shelves } from '../offers.ts';
import { paymentFormOf } from '../rules/present.ts';
import { askFor, noForm } from './rules.ts';

interface Deps extends Shelves {
  readonly keeper: Keeper;
  readonly shopName: string;
}

export const placingRoutes = (deps: Deps): Route[] => [
  on(shopOrder, async ({ body }) => {
    const offers = await offersOf(
      deps,
      body.lines.map(line => line.sku),
    );
    const kept = await deps.keeper.change(body.orderId, record => askFor(record, body, offers));
    if (!kept.ok) return kept;
    return noForm(kept.value) ?? ok(paymentFormOf(kept.value, deps.shopName));
  }),
];
