import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant, Sku, shortText } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { Place } from '../places/index.ts';
import { OrderEvent } from './events.ts';
import { WantedLine } from './lines.ts';
import { Sealed } from './sealed.ts';
import { orderStates, refundStates } from './states.ts';

export const WantedLines = z
  .array(WantedLine)
  .check(z.minLength(1), z.maxLength(60))
  .check(z.refine(lines => new Set(lines.map(line => line.sku)).size === lines.length, 'name each sku once'));

export const PlaceOrderBody = z.strictObject({
  /** Made on the phone before the first attempt. */
  orderId: Id,
  shopId: Id,
  lines: WantedLines,
  /** The delivery fee the shopper saw. */
  deliveryFeeNgwee: Ngwee,
  dropOff: Place,
  note: z.optional(shortText(300)),
  /** No part of the order: says anew at each attempt how old the decision is. */
  sealed: z.optional(Sealed),
});
export type PlaceOrderBody = z.infer<typeof PlaceOrderBody>;

/** What is to be paid, where and until when: the shop's payment form, for the app. */
export const PaymentForm = z.object({
  orderId: Id,
  shopName: z.string(),
  lines: z.array(z.object({ sku: Sku, name: z.string(), quantity: z.int(), unitPriceNgwee: Ngwee })),
  goodsNgwee: Ngwee,
  deliveryFeeNgwee: Ngwee,
  totalNgwee: Ngwee,
  currency: z.literal('ZMW'),
  payBy: Instant,
  methods: z.array(z.literal('mtn_momo')),
});
export type PaymentForm = z.infer<typeof PaymentForm>;

/** An order on the wire: its events, as much of them as the reader may know. Fold them with `foldOrder`. */
export const OrderHistory = z.object({ orderId: Id, events: z.array(OrderEvent).check(z.minLength(1)) });
export type OrderHistory = z.infer<typeof OrderHistory>;

/** One line of an order list. */
export const OrderSummary = z.object({
  orderId: Id,
  shopId: Id,
  shopName: z.string(),
  shopperName: z.nullable(z.string()),
  state: z.enum(orderStates),
  refund: z.enum(refundStates),
  version: z.int(),
  totalNgwee: Ngwee,
  items: z.int(),
  placedAt: Instant,
  updatedAt: Instant,
});
export type OrderSummary = z.infer<typeof OrderSummary>;

export const OrderParams = z.object({ orderId: Id });

const placing = {
  method: 'post',
  tag: 'orders',
  caller: 'shopper',
  body: PlaceOrderBody,
  status: 201,
  answer: z.object({ orderId: Id, events: z.array(OrderEvent), paymentForm: PaymentForm }),
  problems: [
    'shop_unknown',
    'decision_too_old',
    'shop_closed',
    'too_far',
    'price_moved',
    'out_of_stock',
    'product_unknown',
    'id_reused',
    'order_moved_on',
    'shop_unreachable',
    'bad_answer',
  ],
} as const;

export const relayOrder = endpoint({
  id: 'relayOrder',
  path: '/order/relay',
  summary: 'Place an order: the shop prices it, reserves stock and answers the payment form',
  ...placing,
});
export const placeOrder = endpoint({
  id: 'placeOrder',
  path: '/order',
  summary: 'The same door as /order/relay',
  ...placing,
});

export const getPaymentForm = endpoint({
  id: 'getPaymentForm',
  method: 'get',
  path: '/payment-form',
  tag: 'orders',
  summary: 'The shop’s payment form: JSON with a link to its page, or the way to that page for a browser',
  caller: 'shopper',
  query: z.object({ orderId: Id }),
  status: 200,
  answer: PaymentForm,
  problems: ['order_unknown'],
});

export const listOrders = endpoint({
  id: 'listOrders',
  method: 'get',
  path: '/orders',
  tag: 'orders',
  summary: 'My orders, newest first; with shopId, the orders of a shop for its staff',
  caller: 'person',
  query: z.object({ shopId: z.optional(Id), before: z.optional(Instant), open: z.optional(z.stringbool()) }),
  status: 200,
  answer: z.object({ orders: z.array(OrderSummary) }),
  problems: ['not_allowed'],
});

export const getOrder = endpoint({
  id: 'getOrder',
  method: 'get',
  path: '/orders/:orderId',
  tag: 'orders',
  summary: 'The events of an order; with after=n only those later than n',
  caller: 'person',
  params: OrderParams,
  query: z.object({ after: z.optional(z.coerce.number().check(z.int(), z.gte(0))) }),
  status: 200,
  answer: z.object({ orderId: Id, version: z.int(), events: z.array(OrderEvent) }),
  problems: ['order_unknown'],
});

export const streamOrder = endpoint({
  id: 'streamOrder',
  method: 'get',
  path: '/orders/:orderId/events',
  tag: 'orders',
  summary: 'The events of an order as they happen (server-sent events); resume with Last-Event-ID = seq',
  caller: 'person',
  params: OrderParams,
  status: 200,
  media: 'text/event-stream',
  problems: ['order_unknown'],
});

/** One message of a person's own stream: an order they may see has moved to `version`. */
export const OrderNews = z.object({ orderId: Id, version: z.int(), event: z.nullable(OrderEvent) });
export type OrderNews = z.infer<typeof OrderNews>;

export const streamNews = endpoint({
  id: 'streamNews',
  method: 'get',
  path: '/events',
  tag: 'orders',
  summary:
    'Everything that concerns me (server-sent events): first the version of each open order, then every event. Whoever is behind asks GET /orders/:orderId?after=',
  caller: 'person',
  status: 200,
  media: 'text/event-stream',
  problems: [],
});
