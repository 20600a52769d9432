import * as z from 'zod/mini';
import {
  Catalogue,
  Picture,
  PictureBody,
  ProductBody,
  ProductParams,
  StockChange,
  StockItem,
  StockList,
} from '../catalogue/index.ts';
import { endpoint } from '../http/index.ts';
import { Id, Instant, Sku, shortText } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { OrderEvent, PaymentForm, WantedLines, orderStates } from '../orders/index.ts';

/** What the gateway asks of a shop's server. Every call but health is signed with the shop's key. */

export const shopCatalogue = endpoint({
  id: 'shopCatalogue',
  method: 'get',
  path: '/catalog',
  tag: 'catalogue',
  summary: 'Products on sale, with an ETag',
  caller: 'gateway',
  status: 200,
  answer: Catalogue,
  problems: ['bad_signature'],
});

export const shopPicture = endpoint({
  id: 'shopPicture',
  method: 'get',
  path: '/pictures/:file',
  tag: 'catalogue',
  summary: 'A picture of a product',
  caller: 'gateway',
  params: z.object({ file: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/)) }),
  status: 200,
  media: 'image/webp',
  problems: ['bad_signature', 'not_found'],
});

export const ShopOrderBody = z.strictObject({
  orderId: Id,
  lines: WantedLines,
  deliveryFeeNgwee: Ngwee,
  note: z.nullable(shortText(300)),
  shopperName: z.nullable(z.string()),
  placedAt: Instant,
});
export type ShopOrderBody = z.infer<typeof ShopOrderBody>;

export const shopOrder = endpoint({
  id: 'shopOrder',
  method: 'post',
  path: '/order',
  tag: 'orders',
  summary:
    'Price again, reserve stock, answer the payment form. Sending it again answers the same and reserves once',
  caller: 'gateway',
  body: ShopOrderBody,
  status: 201,
  answer: PaymentForm,
  problems: [
    'bad_signature',
    'price_moved',
    'out_of_stock',
    'product_unknown',
    'shop_closed',
    'id_reused',
    'order_moved_on',
  ],
});

export const shopPaymentForm = endpoint({
  id: 'shopPaymentForm',
  method: 'get',
  path: '/payment-form',
  tag: 'orders',
  summary: 'The payment form: JSON, or HTML when the caller accepts it',
  caller: 'gateway',
  query: z.object({ orderId: Id }),
  status: 200,
  answer: PaymentForm,
  problems: ['bad_signature', 'order_unknown'],
});

export const shopOrderEvents = endpoint({
  id: 'shopOrderEvents',
  method: 'put',
  path: '/orders/:orderId/events',
  tag: 'orders',
  summary:
    'The order’s life as the gateway recorded it: payment confirmed, cancelled, delivered. In order, without gaps; known ones are passed over',
  caller: 'gateway',
  params: z.object({ orderId: Id }),
  body: z.strictObject({ events: z.array(OrderEvent).check(z.minLength(1), z.maxLength(200)) }),
  status: 200,
  answer: z.object({ version: z.int() }),
  problems: ['bad_signature', 'gap_in_events'],
});

/** An order as the shop's own records tell it. */
export const ShopOrder = z.object({
  orderId: Id,
  state: z.enum(orderStates),
  lines: PaymentForm.shape.lines,
  goodsNgwee: Ngwee,
  note: z.nullable(z.string()),
  shopperName: z.nullable(z.string()),
  placedAt: Instant,
  payBy: Instant,
  version: z.int(),
});
export type ShopOrder = z.infer<typeof ShopOrder>;

export const shopOrders = endpoint({
  id: 'shopOrders',
  method: 'get',
  path: '/orders',
  tag: 'staff',
  summary: 'Orders to work on, oldest first',
  caller: 'gateway',
  query: z.object({ state: z.optional(z.enum(orderStates)) }),
  status: 200,
  answer: z.object({ orders: z.array(ShopOrder) }),
  problems: ['bad_signature'],
});

const decision = <const N extends string, B extends z.ZodMiniType>(
  id: string,
  name: N,
  summary: string,
  body: B,
) =>
  endpoint({
    id,
    method: 'post',
    path: `/orders/:orderId/${name}`,
    tag: 'staff',
    summary,
    caller: 'gateway',
    params: z.object({ orderId: Id }),
    body,
    status: 200,
    answer: ShopOrder,
    problems: ['bad_signature', 'order_unknown', 'order_moved_on'],
  });

/** Staff decisions. The shop answers once its own record is safe; the gateway then writes the event. */
export const shopAccept = decision(
  'shopAccept',
  'acceptance',
  'Take the order on',
  z.strictObject({ readyInMinutes: z.nullable(z.int()) }),
);
export const shopReject = decision(
  'shopReject',
  'rejection',
  'Cannot serve it',
  z.strictObject({ reason: shortText(200) }),
);
export const shopReady = decision(
  'shopReady',
  'readiness',
  'Packed; the shop now asks the gateway for a courier',
  z.strictObject({ ready: z.literal(true) }),
);

export const shopStock = endpoint({
  id: 'shopStock',
  method: 'get',
  path: '/stock',
  tag: 'staff',
  summary: 'Stock of every variant',
  caller: 'gateway',
  status: 200,
  answer: StockList,
  problems: ['bad_signature'],
});
export const shopChangeStock = endpoint({
  id: 'shopChangeStock',
  method: 'patch',
  path: '/stock/:sku',
  tag: 'staff',
  summary: 'On or off sale, count again, change a price',
  caller: 'gateway',
  params: z.object({ sku: Sku }),
  body: StockChange,
  status: 200,
  answer: StockItem,
  problems: ['bad_signature', 'product_unknown'],
});
export const shopPutProduct = endpoint({
  id: 'shopPutProduct',
  method: 'put',
  path: '/products',
  tag: 'staff',
  summary: 'Add or replace a product',
  caller: 'gateway',
  body: ProductBody,
  status: 200,
  answer: StockList,
  problems: ['bad_signature', 'id_reused'],
});
export const shopPutPicture = endpoint({
  id: 'shopPutPicture',
  method: 'put',
  path: '/products/:productId/picture',
  tag: 'staff',
  summary: 'Give a product a picture; it is made anew, without what a camera wrote into it',
  caller: 'gateway',
  params: ProductParams,
  body: PictureBody,
  status: 200,
  answer: Picture,
  problems: ['bad_signature', 'product_unknown', 'picture_unusable'],
});

export const shopEndpoints = [
  shopCatalogue,
  shopPicture,
  shopOrder,
  shopPaymentForm,
  shopOrderEvents,
  shopOrders,
  shopAccept,
  shopReject,
  shopReady,
  shopStock,
  shopChangeStock,
  shopPutProduct,
  shopPutPicture,
] as const;
