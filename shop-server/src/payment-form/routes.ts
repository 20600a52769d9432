import { ok, refuse } from '@linka/contracts/problems';
import { shopPaymentForm } from '@linka/contracts/shop-api';
import type { ShopRecord } from '../orders/record.ts';
import { paymentFormOf } from '../orders/rules/present.ts';
import type { OrderStore } from '../orders/store.ts';
import { on, type Route } from '../platform/http/route.ts';
import { paymentPage } from './page.ts';

interface Deps {
  readonly orders: OrderStore;
  readonly shopName: string;
  readonly newId: () => string;
}

/** An order whose units were never set aside has nothing to be paid. */
const wasReserved = ({ payBy, told }: ShopRecord): boolean => (payBy ?? told?.payBy ?? null) !== null;

export const paymentFormRoutes = ({ orders, shopName, newId }: Deps): Route[] => [
  on(shopPaymentForm, async ({ query, prefers }) => {
    const record = await orders.byId(query.orderId);
    if (!record || !wasReserved(record)) return refuse('order_unknown');
    const form = paymentFormOf(record, shopName);
    return prefers('text/html') ? paymentPage(form, record.state, newId()) : ok(form);
  }),
];
