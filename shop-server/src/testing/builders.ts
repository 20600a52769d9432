import { randomUUID } from 'node:crypto';
import type { OrderEvent } from '@linka/contracts/orders';
import { shopOrder, shopPutProduct } from '@linka/contracts/shop-api';
import type { SentBody } from '@linka/contracts/http';
import { shopId, shopName, type ShopUnderTest } from './shop-under-test.ts';

type OrderBody = SentBody<typeof shopOrder>;
type Line = OrderBody['lines'][number];

export const line = (sku: string, quantity = 1, unitPriceNgwee = 10_000): Line => ({
  sku,
  quantity,
  unitPriceNgwee,
});

export const orderOf = (lines: Line[], orderId: string = randomUUID()): OrderBody => ({
  orderId,
  lines,
  deliveryFeeNgwee: 1500,
  note: 'Ring twice',
  shopperName: 'Chanda',
  placedAt: '2026-03-02T08:00:00.000Z',
});

/** Puts a product with one variant, sku = product id, at K100. */
export const stockUp = async ({ call }: ShopUnderTest, sku: string, available: number): Promise<void> => {
  await call(shopPutProduct, { body: productOf(sku, available) }).then(put => put.answer());
};

export const productOf = (sku: string, available: number): SentBody<typeof shopPutProduct> => ({
  productId: sku,
  name: `Product ${sku}`,
  category: 'Staples',
  variants: [{ sku, name: 'one', priceNgwee: 10_000, available }],
});

type Telling = OrderEvent extends infer E
  ? E extends OrderEvent
    ? Omit<E, 'seq' | 'at' | 'by'>
    : never
  : never;

/** Numbers and dates what happened to an order, beginning with `placed`. */
export function history(body: OrderBody, ...then: readonly Telling[]): OrderEvent[] {
  const placed: Telling = {
    type: 'placed',
    orderId: body.orderId,
    shopId,
    shopName,
    lines: body.lines,
    goodsNgwee: body.lines.reduce((sum, wanted) => sum + wanted.quantity * wanted.unitPriceNgwee, 0),
    deliveryFeeNgwee: body.deliveryFeeNgwee,
    dropOff: { lat: -15.4, lng: 28.3 },
    note: body.note,
    shopperName: body.shopperName,
  };
  return [placed, ...then].map((event, index) => ({
    ...event,
    seq: index + 1,
    at: '2026-03-02T08:00:00.000Z',
    by: 'system',
  }));
}

/** The gateway has recorded the shop's answer. */
export const reserved = (body: OrderBody): Telling => ({
  type: 'reserved',
  payBy: '2026-03-02T08:15:00.000Z',
  lines: body.lines.map(wanted => ({ ...wanted, name: `Product ${wanted.sku}, one` })),
});

/** Staff have not found so many units of one line. */
export const struck = (sku: string, quantity: number): Telling => ({
  type: 'items_struck',
  strikeId: randomUUID(),
  lines: [{ sku, quantity }],
});

const deliveryId = randomUUID();
const at = '2026-03-02T08:30:00.000Z';

/** What can happen to an order, ready to be told. */
export const happened = {
  payment_started: { type: 'payment_started', paymentId: deliveryId, amountNgwee: 1, msisdn: null },
  payment_attempt_failed: { type: 'payment_attempt_failed', paymentId: deliveryId, reason: 'EXPIRED' },
  payment_failed: { type: 'payment_failed', reason: 'EXPIRED' },
  paid: { type: 'paid', paymentId: deliveryId, amountNgwee: 1, acceptBy: at },
  accepted: { type: 'accepted', readyInMinutes: null },
  rejected: { type: 'rejected', reason: 'Closed early' },
  ready: { type: 'ready' },
  courier_assigned: { type: 'courier_assigned', deliveryId, courier: { name: 'Bwalya', phone: null } },
  picked_up: { type: 'picked_up', deliveryId },
  delivered: { type: 'delivered', deliveryId, proof: 'pin' },
  delivery_failed: { type: 'delivery_failed', reason: 'Nobody there' },
  cancelled: { type: 'cancelled', reason: null },
  expired: { type: 'expired' },
} as const satisfies Record<string, Telling>;
